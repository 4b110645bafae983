import type { CostItem, FigureId } from '../types.ts';

/** Cost items whose figures are in one block of the tariff. The figures of `transaction` are the rates, by channel. */
export type BlockItem = Exclude<CostItem, 'transaction'>;

/**
 * Figures of each cost item, in the order of the record. `amount`: an amount or a rate, of which less is cheaper.
 * `term`: a number of months or years, or the conditions of a refund. It says when an amount is due.
 */
export const COST_ITEM_FIGURES = {
  instant: { ratePpm: 'amount', perPayoutFen: 'amount' },
  purchase: { priceFen: 'amount', setupFen: 'amount' },
  deposit: { amountFen: 'amount', refund: 'term' },
  annual: { perTerminalFen: 'amount', perMerchantFen: 'amount' },
  data: { perMonthFen: 'amount', freeMonths: 'term' },
  upgrade: { perTerminalFen: 'amount', everyYears: 'term' },
  maintenance: { perMonthFen: 'amount', freeMonths: 'term' },
} as const satisfies Record<BlockItem, Readonly<Record<string, 'amount' | 'term'>>>;

const idsOf = (item: BlockItem, kinds: readonly string[]): FigureId[] =>
  Object.entries(COST_ITEM_FIGURES[item])
    .filter(([, kind]) => kinds.includes(kind))
    .map(([name]) => `${item}.${name}`);

/** Returns the ids of all figures of a cost item, such as `data.perMonthFen` and `data.freeMonths`. */
export const figuresOfItem = (item: BlockItem): FigureId[] => idsOf(item, ['amount', 'term']);

/** Returns the ids of the figures of a cost item that are amounts or rates. */
export const amountsOfItem = (item: BlockItem): FigureId[] => idsOf(item, ['amount']);
