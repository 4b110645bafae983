import { type Bounds, type Extreme, markExtremes, rowBounds } from '../../domain/comparison/index.ts';
import type { Business, CostRange } from '../../domain/types.ts';
import type { CompareCell, CompareFacts, CompareScoring } from '../../facts/compare/types.ts';
import type { Format } from '../../format/format.ts';
import type { Column } from './to-columns.ts';
import { toCostRows } from './to-cost-rows.ts';
import { toScoreRows } from './to-score-rows.ts';

/** Bar for the number in a cell, on the axis of its row. */
export type TableBar =
  | { kind: 'cost'; cost: CostRange; maxFen: number; isOwn: boolean; isMarket: boolean }
  | { kind: 'score'; low: number; high: number };

export type TableCell = CompareCell & {
  bar?: TableBar;
};

/** Row before its columns are compared. */
export type RowDraft = {
  id: string;
  label: string;
  cells: TableCell[];
  /** One for each column; left out if one number does not describe the row. */
  bounds?: (Bounds | null)[];
  /** The end that is good for the merchant; `low` if left out. */
  better?: 'low' | 'high';
  /** True for columns that are not compared in this row; marks compare the rest. */
  excluded?: readonly boolean[];
  /** True for the most important row. */
  isMain?: boolean;
};

export type CellMark = { extreme: Extreme; isGood: boolean };

export type TableRow = Omit<RowDraft, 'bounds' | 'better' | 'excluded'> & {
  /** One for each column; null unless its range lies below or above all others. */
  marks: (CellMark | null)[];
  /** True if all columns have the same content, or none has any. */
  isSame: boolean;
  /** True if no column has any content. */
  isUnknown: boolean;
};

export type TableSection = { id: string; title: string; rows: TableRow[] };

export type TableInput = {
  f: Format;
  compare: CompareFacts;
  scoring: CompareScoring;
  business: Business;
  columns: readonly Column[];
};

const EMPTY: CompareCell = { lines: [], sources: [] };

/** Returns the known content of a cell as one text. Unknown cells give an empty text and so are equal. */
function textOf({ lines }: TableCell): string {
  const known = lines.filter(({ text, isUnknown }) => text !== null && !isUnknown);
  return known.map(({ lead = '', text }) => `${lead} ${text}`).join('\n');
}

/** Compares the columns of a row. */
export function toRow({ bounds, better = 'low', excluded = [], ...draft }: RowDraft): TableRow {
  const extremes = markExtremes((bounds ?? []).filter((_, index) => !excluded[index]));
  const good: Extreme = better === 'low' ? 'lowest' : 'highest';
  const texts = draft.cells.map(textOf);
  return {
    ...draft,
    marks: draft.cells.map((_, index) => {
      const extreme = bounds && !excluded[index] ? extremes.shift() : null;
      return extreme ? { extreme, isGood: extreme === good } : null;
    }),
    isSame: texts.every((text) => text === texts[0]),
    isUnknown: texts.every((text) => text === ''),
  };
}

function toFactSection({ f, columns }: TableInput, { id, rows }: CompareFacts['sections'][number]): TableSection {
  const notInOffer: CompareCell = { lines: [{ text: f.t('compare.notInOffer'), isUnknown: true }], sources: [] };
  return {
    id,
    title: f.t(`compare.section.${id}`),
    rows: rows.map((row) => {
      const cells = columns.map((column) => column.cells[row.id] ?? (column.href === null ? notInOffer : EMPTY));
      return toRow({
        ...row,
        cells,
        bounds: columns.map(({ tariff }) => rowBounds(tariff, row.id)),
      });
    }),
  };
}

/** Returns the comparison as sections of rows. The rows and their order do not depend on what is compared. */
export function toTable(input: TableInput): TableSection[] {
  const { f, compare } = input;
  const section = (id: 'cost' | 'scores', drafts: readonly RowDraft[]): TableSection => ({
    id,
    title: f.t(`compare.section.${id}`),
    rows: drafts.map(toRow),
  });
  return [
    section('cost', toCostRows(input)),
    section('scores', toScoreRows(input)),
    ...compare.sections.map((facts) => toFactSection(input, facts)),
  ];
}
