import type { Lang } from '../../format/langs.ts';
import { listOf } from '../content.ts';

/** Returns ids and names of the fee terms that the calculator links to, in the order of content/pages.yaml. */
export async function calculatorTerms(lang: Lang): Promise<{ id: string; name: string }[]> {
  const [glossary, pages] = await Promise.all([listOf('glossary'), listOf('pages')]);
  const ids = pages.find((page) => page.id === 'calculator')?.terms ?? [];
  return ids.map((id) => {
    const term = glossary.find((known) => known.id === id);
    if (!term) throw new Error(`content/glossary.yaml: ${id}: expected the term, got nothing, write it`);
    return { id, name: term.term[lang] };
  });
}
