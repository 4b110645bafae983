import type { ComparisonRow } from '../../domain/comparison/index.ts';
import { amountsOfItem, type BlockItem, figuresOfItem } from '../../domain/ownership/index.ts';
import type {
  Business,
  CostItem,
  DepositRefund,
  FigureId,
  RangedRate,
  RangedTier,
  Span,
  Unknown,
} from '../../domain/types.ts';
import type { Format } from '../../format/format.ts';
import { COST_ITEMS } from '../../schemas/channels.ts';

/** One line of a receipt. `amountFen` is null when nothing of the line is known. */
export type ReceiptLine = {
  key: string;
  item: CostItem;
  label: string;
  formula: string;
  amountFen: Span | null;
  figures: FigureId[];
  /** Some figure of the line is unknown, so the amount is what is known of it. */
  open: boolean;
  /** Some amount or rate of the line is the market's. */
  market: boolean;
};

type Row = Pick<ComparisonRow, 'tariff' | 'cost'>;

/** A figure in words, with its unit when it has one; an unknown figure has none. */
const figureText = (figure: Span | Unknown, f: Format, one: (value: number) => string, unit?: string): string => {
  if (figure === 'unknown') return f.t('unknown.short');
  return unit ? f.t(unit, { amount: f.span(figure, one) }) : f.span(figure, one);
};

function tierText(tier: RangedTier, f: Format): string {
  const parts = [f.span(tier.ratePpm, f.rate)];
  if (tier.minFen) parts.push(f.t('formula.min', { amount: f.span(tier.minFen, f.price) }));
  if (tier.capFen) parts.push(f.t('formula.cap', { amount: f.span(tier.capFen, f.price) }));
  if (tier.fixedFen) parts.push(f.t('formula.fixed', { amount: f.span(tier.fixedFen, f.price) }));
  const text = parts.join(f.t('formula.comma'));
  return tier.upToFen === undefined ? text : f.t('formula.upTo', { limit: f.price(tier.upToFen), price: text });
}

/** A price as people say it: rate, cap, and the step where it changes. */
export function rateText(rate: RangedRate, f: Format): string {
  if (rate.tiers === 'unknown') return f.t(rate.accepted === 'unknown' ? 'unknown.taken' : 'unknown.short');
  return rate.tiers.map((tier) => tierText(tier, f)).join(f.t('formula.above'));
}

function termText(term: DepositRefund, f: Format): string {
  if (term.kind !== 'on-volume') return f.t(`refund.${term.kind}`);
  return f.t('refund.on-volume', { volume: f.price(term.volumeFen), months: term.withinMonths });
}

/** When a deposit comes back; best and worst case side by side when they differ. */
export function refundText(refund: { best: DepositRefund; worst: DepositRefund } | Unknown, f: Format): string {
  if (refund === 'unknown') return f.t('refund.unknown');
  const [best, worst] = [termText(refund.best, f), termText(refund.worst, f)];
  return best === worst ? best : f.t('refund.range', { best, worst });
}

/** One line for each channel in use that the tariff has a rate for; its fees come from `byChannel` of each end. */
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
        price: rateText(rate, f),
      }),
      amountFen: rate.tiers === 'unknown' ? null : fees,
      figures: [figure],
      open: unknown.includes(figure),
      market: market.includes(figure),
    };
  });
}

function formulaOf(item: CostItem, row: Row, business: Business, f: Format): string {
  const { ownership, instant } = row.tariff;
  const { terminals } = business;
  const price = (figure: Span | Unknown) => figureText(figure, f, f.price, 'unit.yuanAmount');
  const yearly = (figure: Span | Unknown) =>
    price(
      figure === 'unknown' ? figure : { low: 12 * figure.low, typical: 12 * figure.typical, high: 12 * figure.high },
    );
  const free = (figure: Span | Unknown) =>
    figure !== 'unknown' && figure.high === 0 ? '' : f.t('formula.free', { months: whole(figure) });
  const whole = (figure: Span | Unknown) => figureText(figure, f, f.whole);
  switch (item) {
    case 'transaction':
      return '';
    case 'instant':
      if (business.payoutsPerMonth === 0) return f.t('formula.noInstant');
      if (!instant) return f.t('formula.instantNotOffered');
      return f.t('formula.instant', {
        rate: figureText(instant.ratePpm, f, f.rate),
        fee: price(instant.perPayoutFen),
        payouts: f.whole(business.payoutsPerMonth),
      });
    case 'purchase':
      return f.t('formula.purchase', {
        terminals,
        price: price(ownership.purchase.priceFen),
        setup: price(ownership.purchase.setupFen),
      });
    case 'deposit':
      return f.t('formula.deposit', {
        terminals,
        amount: price(ownership.deposit.amountFen),
        refund: refundText(ownership.deposit.refund, f),
      });
    case 'annual':
      return f.t('formula.annual', {
        terminals,
        each: price(ownership.annual.perTerminalFen),
        shop: price(ownership.annual.perMerchantFen),
      });
    case 'data':
    case 'maintenance':
      return (
        f.t('formula.monthly', { terminals, amount: yearly(ownership[item].perMonthFen) }) +
        free(ownership[item].freeMonths)
      );
    case 'upgrade':
      return f.t('formula.upgrade', {
        terminals,
        amount: price(ownership.upgrade.perTerminalFen),
        years: whole(ownership.upgrade.everyYears),
      });
    default: {
      const never: never = item;
      throw new Error(`no such cost item: ${String(never)}`);
    }
  }
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
    formula: none ? '' : formulaOf(item, row, business, f),
    amountFen: none ? null : amountFen,
    figures,
    open: figures.some(isUnknown),
    market: money.some((figure) => row.cost.market.includes(figure)),
  };
}

/**
 * A priced row as the lines of a receipt over the whole horizon: a line for each channel in use, then each cost item.
 * Amounts are fractional fen; the lines' typical amounts add up to the typical total.
 */
export function toReceipt(row: Row, business: Business, f: Format): ReceiptLine[] {
  const items = COST_ITEMS.filter((item) => item !== 'transaction').map((item) => toItemLine(item, row, business, f));
  return [...toChannelLines(row, business, f), ...items];
}
