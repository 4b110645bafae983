import { latestDay } from '../base/days.ts';
import type { Lang } from '../format/langs.ts';
import { type ClockKind, isStale } from '../schemas/clock.ts';
import type { Source } from '../schemas/source.ts';
import { toSourceNote } from './calculator/load.ts';
import type { SourceNote } from './calculator/types.ts';

/** A superscript mark: the grade letter and the number of the entry in the page's own list of sources. */
export type Mark = { n: number; grade: Source['grade'] };

/** Id of an entry in the list of sources; the style of a mark follows its first letter. */
export const sourceAnchor = ({ n, grade }: Mark): string => `${grade.toLowerCase()}${n}`;

/** A statement with its marks and remarks. `text` is null when nobody has published it. */
export type Cited = { text: string | null; marks: Mark[]; stale: boolean; notes: string[] };

export type ListedSource = SourceNote & { n: number; note: string | undefined; reports: number | undefined };

/**
 * Numbers the sources of one page in the order in which they are first cited.
 * @param day ISO day the page is made for; decides what is past its clock
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

  /** Marks of a statement, best grade first. */
  const marks = (ids: readonly string[] = []): Mark[] =>
    [...new Set(ids)]
      .map(entry)
      .sort((a, b) => (a.grade < b.grade ? -1 : Number(a.grade > b.grade)) || a.n - b.n)
      .map(({ n, grade }) => ({ n, grade }));

  /** Whether even the latest reading of the sources is past its clock. */
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
