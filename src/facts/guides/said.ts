import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import type { Bilingual } from '../../schemas/common.ts';
import type { Regulation } from '../../schemas/reference.ts';
import type { SourcedText } from '../../schemas/sourced-text.ts';
import { createCitations, type Mark } from '../citations.ts';
import { listOf, sourcesById } from '../content.ts';
import { type Inline, toInline } from '../text/inline.ts';

export type Law = { id: string; name: string; href: string };
/** Words in pieces, with the marks of their sources and the rules behind them. */
export type Told = { pieces: Inline[]; marks: Mark[]; laws: Law[] };
type Basis = Pick<SourcedText, 'rules' | 'sources'>;

/**
 * Turns words of content into what a page prints, and collects their sources for the list at its end. The sources of
 * the rules behind a claim count as sources of the claim.
 * @param day ISO day
 */
export async function createTelling(lang: Lang, day: string) {
  const [sources, laws] = await Promise.all([sourcesById(), listOf('regulation')]);
  const byId = new Map(laws.map((law) => [law.id, law]));
  const citations = createCitations(sources, lang, day);

  function lawOf(id: string): Regulation {
    const law = byId.get(id);
    if (!law) throw new Error(`content/regulation.yaml: expected a rule with the id ${id}, got none, write one`);
    return law;
  }

  const basis = ({ rules = [], sources: ids = [] }: Basis): Omit<Told, 'pieces'> => ({
    marks: citations.marks([...ids, ...rules.flatMap((id) => lawOf(id).sources)]),
    laws: rules.map((id) => ({ id, name: lawOf(id).name[lang], href: pathIn(lang, `/rules/regulation/#${id}`) })),
  });

  const tell = (said: Bilingual & Basis): Told => ({ pieces: toInline(said[lang], lang), ...basis(said) });

  return { tell, basis, pick: (words: Bilingual): string => words[lang], list: citations.list };
}
export type Telling = Awaited<ReturnType<typeof createTelling>>;
