import type { RangedTariff } from '../../domain/types.ts';
import type { Lang } from '../../format/langs.ts';
import type { MarketRecord } from '../../schemas/tariff.ts';
import type { CitationMark, Citations } from '../citations.ts';
import type { Format } from '../words/static-format.ts';

/** Rows of the key-facts box. The same for every provider, in this order; a later comparison uses the same ids. */
export const KEY_FACT_ROWS = [
  'inputs',
  'debit',
  'credit',
  'small',
  'alipay',
  'wechat',
  'foreign',
  'ecny',
  'instant',
  'refunds',
  'device',
  'deposit',
  'depositReturn',
  'annual',
  'data',
  'upgrade',
  'maintenance',
  'minimum',
  'settlement',
  'limits',
  'contract',
  'entity',
  'licenceNumber',
  'scope',
  'validity',
  'exampleCode',
  'exampleCredit',
  'exampleDebit',
  'dated',
] as const;
export type KeyFactId = (typeof KEY_FACT_ROWS)[number];

/** One value of a row; `lead` says which part of the row it is. `text` null prints "not published", `isUnknown` another way of not knowing. */
export type FactLine = {
  lead?: string;
  text: string | null;
  marks: CitationMark[];
  stale?: boolean;
  isProse?: boolean;
  isUnknown?: boolean;
};

/** `notes` are the remarks and reasons behind the row's figures, shown apart from the figures. */
export type FactRow = { id: KeyFactId; label: string; lines: FactLine[]; notes: string[] };

/** A price list on one day, with what makes its rows. `tariff` has its stale figures widened already. */
export type PriceList = {
  record: MarketRecord;
  tariff: RangedTariff;
  stale: readonly string[];
  figureSources: Readonly<Record<string, readonly string[]>>;
};

export type FactTools = { f: Format; lang: Lang; day: string; citations: Citations };

/** A row under its label. Notes that repeat are said once. */
export function toRow(
  tools: FactTools,
  id: KeyFactId,
  lines: FactLine[],
  notes: readonly (string | undefined)[] = [],
): FactRow {
  const said = [...new Set(notes.filter((note) => note !== undefined))];
  return { id, label: tools.f.t(`keyFacts.${id}`), lines, notes: said };
}
