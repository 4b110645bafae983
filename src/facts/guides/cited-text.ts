import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import type { Bilingual } from '../../schemas/common.ts';
import type { Regulation } from '../../schemas/reference.ts';
import type { SourcedText } from '../../schemas/sourced-text.ts';
import { type CitationMark, createCitations } from '../citations.ts';
import { listOf, sourcesById } from '../content.ts';
import { type Inline, toInline } from '../text/inline.ts';

/** Regulation behind a claim, as a link. */
export type Law = { id: string; name: string; href: string };
/** Text in pieces, with the marks of its sources and the regulations behind it. */
export type CitedText = { pieces: Inline[]; marks: CitationMark[]; laws: Law[] };
type Basis = Pick<SourcedText, 'rules' | 'sources'>;

/**
 * Returns functions that convert texts of content to what one page prints and collect their sources. The sources of a
 * regulation count as sources of the claims that rest on it.
 * @param day ISO day
 * @throws Error if a regulation or source id is unknown
 */
export async function createCitedText(lang: Lang, day: string) {
  const [sources, laws] = await Promise.all([sourcesById(), listOf('regulation')]);
  const byId = new Map(laws.map((law) => [law.id, law]));
  const citations = createCitations(sources, lang, day);

  function lawOf(id: string): Regulation {
    const law = byId.get(id);
    if (!law) throw new Error(`content/regulation.yaml: expected a regulation with the id ${id}, got none, write one`);
    return law;
  }

  const basis = ({ rules = [], sources: ids = [] }: Basis): Omit<CitedText, 'pieces'> => ({
    marks: citations.marks([...ids, ...rules.flatMap((id) => lawOf(id).sources)]),
    laws: rules.map((id) => ({ id, name: lawOf(id).name[lang], href: pathIn(lang, `/rules/regulation/#${id}`) })),
  });

  const cite = (text: Bilingual & Basis): CitedText => ({ pieces: toInline(text[lang], lang), ...basis(text) });

  return { cite, basis, translate: (words: Bilingual): string => words[lang], list: citations.list };
}
export type CitedTextBuilder = Awaited<ReturnType<typeof createCitedText>>;
