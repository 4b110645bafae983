import type { Lang } from '../../format/langs.ts';
import { listOf } from '../content.ts';

/** Glossary ids of the fee terms of the calculator, in the order of its receipt. */
const CALCULATOR_TERMS = [
  'mdr',
  'feeCap',
  'instantFee',
  'purchaseCost',
  'deposit',
  'annualFee',
  'dataFee',
  'upgradeFee',
  'maintenanceFee',
  'effectiveRate',
  'tco',
  'preferentialClass',
  'earlyTermination',
  'evidenceGrade',
];

/** Returns ids and names of the fee terms, for links to the glossary. Throws if a term is missing. */
export async function loadCalculatorTerms(lang: Lang): Promise<{ id: string; name: string }[]> {
  const glossary = await listOf('glossary');
  return CALCULATOR_TERMS.map((id) => {
    const term = glossary.find((known) => known.id === id);
    if (!term) throw new Error(`content/glossary.yaml: ${id}: expected this term, got nothing, add it`);
    return { id, name: term.term[lang] };
  });
}
