import type { Lang } from '../../format/langs.ts';
import { listOf } from '../content.ts';

/** Fee terms of the calculator, in the order in which its receipt uses them. */
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

/** Ids and names of the fee terms, for linking to the glossary. A term that is gone fails the build. */
export async function loadCalculatorTerms(lang: Lang): Promise<{ id: string; name: string }[]> {
  const glossary = await listOf('glossary');
  return CALCULATOR_TERMS.map((id) => {
    const term = glossary.find((known) => known.id === id);
    if (!term) throw new Error(`content/glossary.yaml: ${id}: expected the term, got nothing, write it`);
    return { id, name: term.term[lang] };
  });
}
