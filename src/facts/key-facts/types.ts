import type { RangedTariff } from '../../domain/types.ts';
import type { Lang } from '../../format/langs.ts';
import type { DescribedLine } from '../../format/tariff/index.ts';
import type { MarketRecord } from '../../schemas/tariff.ts';
import type { Citations, Mark } from '../citations.ts';
import type { PageFormat } from '../words/load.ts';

/** Rows of the key-facts box, the same for every provider and in this order. The comparison uses the same ids. */
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

/** One value of a row with its marks. A null text prints "not published". */
export type FactLine = Omit<DescribedLine, 'figure'> & { marks: Mark[]; stale?: boolean };

/** Row under its label. `notes` are the remarks and reasons behind its figures, shown apart from them. */
export type FactRow = { id: KeyFactId; label: string; lines: FactLine[]; notes: string[] };

/** A price list on one day. The stale figures of `tariff` are widened already. */
export type PriceList = {
  record: MarketRecord;
  tariff: RangedTariff;
  stale: readonly string[];
  figureSources: Readonly<Record<string, readonly string[]>>;
};

export type FactTools = { f: PageFormat; lang: Lang; day: string; citations: Citations };
