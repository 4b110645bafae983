import type { SourceNote } from '../calculator/types.ts';

/** One value of a cell; `lead` says which part of the row it is. `text` null prints "not published". */
export type CompareLine = { lead?: string; text: string | null; stale?: true; isUnknown?: true };

/** What a provider has in a row. */
export type CompareCell = {
  lines: CompareLine[];
  /** Keys of `CompareFacts.sources` behind the lines, best grade first. */
  sources: string[];
  /** Answer of a row that asks for yes or no; left out if it is not known. */
  answer?: 'yes' | 'no';
};

/** Parts of the comparison that are words and prices; cost and scores are worked out beside them. */
export const COMPARE_SECTIONS = ['keyFacts', 'acceptance', 'functions', 'licence', 'penalties', 'service'] as const;
export type CompareSection = (typeof COMPARE_SECTIONS)[number];

export type CompareColumn = {
  id: string;
  label: string;
  href: string;
  /** Its price lists in `CalculatorFacts.entries`; the first is the one compared. */
  tariffIds: string[];
  /** By row id; a row that is left out is not published. */
  cells: Record<string, CompareCell>;
};

/** The rows are the same for every provider and always in this order. */
export type CompareFacts = {
  sections: { id: CompareSection; rows: { id: string; label: string }[] }[];
  columns: CompareColumn[];
  sources: Record<string, SourceNote>;
  /** Names of the rules that the offer check can name, by id of content/regulation.yaml. */
  rules: Record<string, string>;
};
