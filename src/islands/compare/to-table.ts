import { type Bounds, type Extreme, markExtremes, rowBounds } from '../../domain/comparison/index.ts';
import type { Business, CostRange } from '../../domain/types.ts';
import type { CompareCell, CompareFacts, CompareScoring } from '../../facts/compare/types.ts';
import type { Format } from '../../format/format.ts';
import type { Column } from './to-columns.ts';
import { toCostRows } from './to-cost-rows.ts';
import { toScoreRows } from './to-score-rows.ts';

/** A picture of the number in the cell, on the axis that the row shares. */
export type TableBar =
  | { kind: 'cost'; cost: CostRange; mostFen: number; isOwn: boolean; isMarket: boolean }
  | { kind: 'score'; low: number; high: number };

export type TableCell = CompareCell & {
  bar?: TableBar;
};

/** What a row is before its columns are set against each other. */
export type RowDraft = {
  id: string;
  label: string;
  cells: TableCell[];
  /** One a column; left out where one number does not say it all. */
  bounds?: (Bounds | null)[];
  /** Which end is good for the merchant; `low` when left out. */
  better?: 'low' | 'high';
  /** Columns that are not set against the others in this row: a mark holds among the rest. */
  aside?: readonly boolean[];
  /** The number to read first. */
  isMain?: boolean;
};

export type Mark = { extreme: Extreme; isGood: boolean };

export type TableRow = Omit<RowDraft, 'bounds' | 'better' | 'aside'> & {
  /** One a column, where its range lies below or above all others. */
  marks: (Mark | null)[];
  /** Every column says the same, or none says anything. */
  isSame: boolean;
  /** No column says anything. */
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

/** What a cell says, in one text; nothing when nothing is known. Two cells that do not know say the same. */
function saidIn({ lines }: TableCell): string {
  const known = lines.filter(({ text, isUnknown }) => text !== null && !isUnknown);
  return known.map(({ lead = '', text }) => `${lead} ${text}`).join('\n');
}

/** The columns of a row set against each other. */
export function toRow({ bounds, better = 'low', aside = [], ...draft }: RowDraft): TableRow {
  const extremes = markExtremes((bounds ?? []).filter((_, index) => !aside[index]));
  const good: Extreme = better === 'low' ? 'lowest' : 'highest';
  const said = draft.cells.map(saidIn);
  return {
    ...draft,
    marks: draft.cells.map((_, index) => {
      const extreme = bounds && !aside[index] ? extremes.shift() : null;
      return extreme ? { extreme, isGood: extreme === good } : null;
    }),
    isSame: said.every((text) => text === said[0]),
    isUnknown: said.every((text) => text === ''),
  };
}

function toFactSection({ f, columns }: TableInput, { id, rows }: CompareFacts['sections'][number]): TableSection {
  const unsaid: CompareCell = { lines: [{ text: f.t('compare.notInOffer'), isUnknown: true }], sources: [] };
  return {
    id,
    title: f.t(`compare.section.${id}`),
    rows: rows.map((row) => {
      const cells = columns.map((column) => column.cells[row.id] ?? (column.href === null ? unsaid : EMPTY));
      return toRow({
        ...row,
        cells,
        bounds: columns.map(({ tariff }) => rowBounds(tariff, row.id)),
      });
    }),
  };
}

/** The whole comparison as sections of rows, the same rows in the same order whatever is compared. */
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
