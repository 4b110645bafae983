import type { ComparisonRow } from '../../domain/comparison/index.ts';
import { amountsOfItem, type BlockItem, figuresOfItem } from '../../domain/ownership/index.ts';
import type { Business, CostItem, FigureId, Span } from '../../domain/types.ts';
import type { Format } from '../../format/format.ts';
import { itemFormula, rateFormula } from '../../format/tariff/index.ts';
import { COST_ITEMS } from '../../schemas/channels.ts';

/** One line of a receipt. `amountFen` is null if nothing of the line is known. */
export type ReceiptLine = {
  key: string;
  item: CostItem;
  label: string;
  formula: string;
  amountFen: Span | null;
  figures: FigureId[];
  /** True if a figure of the line is unknown; the amount then covers the known figures. */
  open: boolean;
  /** True if the market range filled an amount or rate of the line. */
  market: boolean;
};

type Row = Pick<ComparisonRow, 'tariff' | 'cost'>;

/** Returns a line for each channel in use with a rate. Its fees come from `byChannel` of each end. */
function toChannelLines(row: Row, business: Business, f: Format): ReceiptLine[] {
  const { low, typical, high, unknown, market } = row.cost;
  return business.monthly.flatMap(({ channel, volumeFen, count }) => {
    const rate = row.tariff.rates.find((candidate) => candidate.channel === channel);
    if (!rate) return [];
    const figure = `rate:${channel}`;
    const fees = {
      low: low.byChannel[channel] ?? 0,
      typical: typical.byChannel[channel] ?? 0,
      high: high.byChannel[channel] ?? 0,
    };
    return {
      key: figure,
      item: 'transaction' as const,
      label: f.t(`channel.${channel}`),
      formula: f.t('formula.sales', {
        volume: f.yuan(volumeFen),
        ticket: f.price(Math.round(volumeFen / count)),
        price: rateFormula(rate, f),
      }),
      amountFen: rate.tiers === 'unknown' ? null : fees,
      figures: [figure],
      open: unknown.includes(figure),
      market: market.includes(figure),
    };
  });
}

function toItemLine(item: BlockItem, row: Row, business: Business, f: Format): ReceiptLine {
  const isOffered = item !== 'instant' || row.tariff.instant !== undefined;
  const figures = isOffered ? figuresOfItem(item) : [];
  const money = isOffered ? amountsOfItem(item) : [];
  const isUnknown = (figure: FigureId) => row.cost.unknown.includes(figure);
  const amountFen = {
    low: row.cost.low.items[item],
    typical: row.cost.typical.items[item],
    high: row.cost.high.items[item],
  };
  const none = money.length > 0 && money.every(isUnknown);
  return {
    key: item,
    item,
    label: f.t(`item.${item}`),
    formula: none ? '' : itemFormula(item, row.tariff, business, f),
    amountFen: none ? null : amountFen,
    figures,
    open: figures.some(isUnknown),
    market: money.some((figure) => row.cost.market.includes(figure)),
  };
}

/**
 * Returns the receipt over the whole horizon: a line for each channel in use, then one for each cost item. Amounts are
 * in fractional fen. At each end they add up to the total of that end.
 */
export function toReceipt(row: Row, business: Business, f: Format): ReceiptLine[] {
  const items = COST_ITEMS.filter((item) => item !== 'transaction').map((item) => toItemLine(item, row, business, f));
  return [...toChannelLines(row, business, f), ...items];
}
