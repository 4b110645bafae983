import { mapSpan } from '../../base/spans.ts';
import type {
  Business,
  CostItem,
  DepositRefund,
  RangedDeposit,
  RangedOwnership,
  RangedRate,
  RangedTariff,
  Span,
  Unknown,
} from '../../domain/types.ts';
import type { Format } from '../format.ts';
import { tierText } from './tier-text.ts';

/**
 * Returns the price of a channel as one sentence: rate, minimum, cap, and the limit above which another price applies.
 */
export function rateFormula(rate: RangedRate, f: Format): string {
  if (rate.tiers === 'unknown') return f.t(rate.accepted === 'unknown' ? 'unknown.taken' : 'unknown.short');
  const texts = rate.tiers.map((tier) => {
    const price = tierText(tier, 'formula', f);
    return tier.upToFen === undefined ? price : f.t('formula.upTo', { limit: f.price(tier.upToFen), price });
  });
  return texts.join(f.t('formula.above'));
}

function termText(term: DepositRefund, f: Format): string {
  if (term.kind !== 'on-volume') return f.t(`refund.${term.kind}`);
  return f.t('refund.on-volume', { volume: f.price(term.volumeFen), months: term.withinMonths });
}

/** Returns the terms on which a deposit is returned; best and worst case side by side if they differ. */
function refundText(refund: RangedDeposit['refund'] | Unknown, f: Format): string {
  if (refund === 'unknown') return f.t('refund.unknown');
  const [best, worst] = [termText(refund.best, f), termText(refund.worst, f)];
  return best === worst ? best : f.t('refund.range', { best, worst });
}

/** Returns functions that write a figure with its unit, or "unknown". */
function figureWriters(f: Format) {
  const write = (figure: Span | Unknown, text: (known: Span) => string): string =>
    figure === 'unknown' ? f.t('unknown.short') : text(figure);
  return {
    rate: (figure: Span | Unknown) => write(figure, (known) => f.span(known, f.rate)),
    price: (figure: Span | Unknown) => write(figure, (known) => f.inYuan(f.span(known, f.price))),
    whole: (figure: Span | Unknown) => write(figure, (known) => f.span(known, f.whole)),
  };
}

/** Returns the calculation of a monthly fee by the year, with its free months if there can be any. */
function monthlyFormula({ perMonthFen, freeMonths }: RangedOwnership['data'], terminals: number, f: Format): string {
  const { price, whole } = figureWriters(f);
  const perYearFen = perMonthFen === 'unknown' ? perMonthFen : mapSpan(perMonthFen, (fen) => 12 * fen);
  const amount = f.t('formula.monthly', { terminals, amount: price(perYearFen) });
  const isFree = freeMonths === 'unknown' || freeMonths.high > 0;
  return isFree ? amount + f.t('formula.free', { months: whole(freeMonths) }) : amount;
}

/** Returns the calculation of a cost item for a business as text; empty for transaction fees. */
export function itemFormula(
  item: CostItem,
  { ownership, instant }: RangedTariff,
  business: Business,
  f: Format,
): string {
  const { terminals } = business;
  const { rate, price, whole } = figureWriters(f);
  switch (item) {
    case 'transaction':
      return '';
    case 'instant':
      if (business.payoutsPerMonth === 0) return f.t('formula.noInstant');
      if (!instant) return f.t('formula.instantNotOffered');
      return f.t('formula.instant', {
        rate: rate(instant.ratePpm),
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
      return monthlyFormula(ownership[item], terminals, f);
    case 'upgrade':
      return f.t('formula.upgrade', {
        terminals,
        amount: price(ownership.upgrade.perTerminalFen),
        years: whole(ownership.upgrade.everyYears),
      });
    default:
      throw new Error(`expected a cost item, got ${String(item satisfies never)}`);
  }
}
