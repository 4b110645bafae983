import { latestDay } from '../base/days.ts';
import type { Lang } from '../format/langs.ts';
import { type ClockKind, isStale } from '../schemas/clock.ts';
import type { Source } from '../schemas/source.ts';
import { toSourceNote } from './calculator/load.ts';
import type { SourceNote } from './calculator/types.ts';

/** Superscript mark of a source: its grade and its number in the list of sources of the page. */
export type CitationMark = { n: number; grade: Source['grade'] };

/** Returns the id of an entry in the list of sources. Styles of marks depend on its first letter, the grade. */
export const sourceAnchor = ({ n, grade }: CitationMark): string => `${grade.toLowerCase()}${n}`;

/** Statement with the marks of its sources. `text` is null if nobody has published it. */
export type Cited = { text: string | null; marks: CitationMark[]; stale: boolean; notes: string[] };

/** Entry of the list of sources; `reports` counts the user reports that it sums up. */
export type ListedSource = SourceNote & { n: number; note: string | undefined; reports: number | undefined };

/**
 * Returns functions that cite the sources of one page, numbered in the order in which they are first cited.
 * @param day ISO day of the page; figures last read too long before it are stale (rule D3)
 * @throws Error if a source id is unknown
 */
export function createCitations(sources: ReadonlyMap<string, Source>, lang: Lang, day: string) {
  const cited = new Map<string, ListedSource>();

  function entry(id: string): ListedSource {
    const known = cited.get(id);
    if (known) return known;
    const source = sources.get(id);
    if (!source) throw new Error(`content/sources/: expected a source with the id ${id}, got none, write one`);
    const listed = {
      ...toSourceNote(source, lang),
      n: cited.size + 1,
      note: source.note?.[lang],
      reports: source.reports,
    };
    cited.set(id, listed);
    return listed;
  }

  /** Returns the marks of a statement, best grade first. */
  const marks = (ids: readonly string[] = []): CitationMark[] =>
    [...new Set(ids)]
      .map(entry)
      .sort((a, b) => (a.grade < b.grade ? -1 : Number(a.grade > b.grade)) || a.n - b.n)
      .map(({ n, grade }) => ({ n, grade }));

  /** True if even the latest reading of the sources is older than the limit of its clock. */
  function isPast(clock: ClockKind, ids: readonly string[] = []): boolean {
    const last = latestDay(ids.map((id) => entry(id).readOn));
    return last !== undefined && isStale(clock, last, day);
  }

  const cite = (
    clock: ClockKind,
    text: string | null,
    ids?: readonly string[],
    notes: readonly (string | undefined)[] = [],
  ): Cited => ({
    text,
    marks: marks(ids),
    stale: isPast(clock, ids),
    notes: notes.filter((note) => note !== undefined),
  });

  const isPastDay = (clock: ClockKind, checkedOn: string): boolean => isStale(clock, checkedOn, day);

  return { cite, marks, isPastDay, list: (): ListedSource[] => [...cited.values()] };
}

export type Citations = ReturnType<typeof createCitations>;
