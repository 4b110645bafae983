import type { Lang } from '../../format/langs.ts';
import { TERM_IDS, type TermKey } from '../../format/terms.ts';
import type { Term } from '../../schemas/reference.ts';
import { listOf } from '../content.ts';

/** Terms below the calculator, in the order in which its receipt uses them. */
const SHOWN: readonly TermKey[] = [
  'rate',
  'cap',
  'instant',
  'purchase',
  'deposit',
  'annual',
  'data',
  'upgrade',
  'maintenance',
  'effectiveRate',
  'ownership',
  'merchantClass',
  'leave',
  'grade',
];

/** Returns ids and names of the terms below the calculator. A missing term fails the build. */
export async function calculatorTerms(lang: Lang): Promise<{ id: string; name: string }[]> {
  const glossary = (await listOf('glossary')) as Term[];
  return SHOWN.map((key) => {
    const id = TERM_IDS[key];
    const term = glossary.find((known) => known.id === id);
    if (!term) throw new Error(`content/glossary.yaml: ${id}: expected the term, got nothing, write it`);
    return { id, name: term.term[lang] };
  });
}
