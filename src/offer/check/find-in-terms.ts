import { PPM } from '../../base/numbers.ts';
import type { Shop } from '../../domain/business/index.ts';
import { meanTicketFen, toBusiness } from '../../domain/business/index.ts';
import { costOwnership, growthOfMonths } from '../../domain/ownership/index.ts';
import { toEnd } from '../../domain/ranges/index.ts';
import { toOfferTariff } from '../to-offer-tariff.ts';
import type { OfferInput } from '../types.ts';
import { toRemark } from './basis.ts';
import type { CheckLine, OfferRemark } from './types.ts';

/** Finds how the deposit is returned. Skips the present deal, whose deposit is paid already. */
export function findDeposit(offer: OfferInput, state: Shop): OfferRemark[] {
  const { depositFen: amountFen = 0, depositRefund, depositVolumeFen, depositMonths } = offer;
  if (offer.current || amountFen === 0 || state.terminals === 0) return [];
  const deposit = { amountFen, totalFen: amountFen * state.terminals };
  const noReturn = (terms: 'not-stated' | 'incomplete' | 'never') => [
    toRemark<'deposit-no-return'>({ kind: 'deposit-no-return', ...deposit, terms }),
  ];
  if (depositRefund === undefined) return noReturn('not-stated');
  if (depositRefund === 'never') return noReturn('never');
  if (depositRefund === 'always') return [toRemark<'deposit-no-date'>({ kind: 'deposit-no-date', ...deposit })];
  if (depositVolumeFen === undefined || depositMonths === undefined) return noReturn('incomplete');
  const takenFen = toBusiness(state)
    .monthly.filter(({ channel }) => offer.rates.some((rate) => rate.channel === channel))
    .reduce((sum, { volumeFen }) => sum + volumeFen, 0);
  const haveFen = (takenFen * growthOfMonths(state.growthPpm, depositMonths)) / state.terminals;
  return [
    toRemark<'deposit-on-volume'>({
      kind: 'deposit-on-volume',
      ...deposit,
      needFen: depositVolumeFen,
      haveFen,
      withinMonths: depositMonths,
      reached: haveFen >= depositVolumeFen,
    }),
  ];
}

/** Finds a data fee that is not stated, or whose first month is not stated. */
export function findDataStart(offer: OfferInput, state: Shop): OfferRemark[] {
  const { dataYearFen, dataFreeMonths } = offer;
  if (state.terminals === 0 || dataYearFen === 0 || dataFreeMonths !== undefined) return [];
  const open = dataYearFen === undefined ? 'fee' : 'start';
  const totalFenPerYear = dataYearFen === undefined ? null : dataYearFen * state.terminals;
  return [toRemark<'data-start'>({ kind: 'data-start', open, totalFenPerYear })];
}

/**
 * Finds what instant settlement costs on a sale of the mean ticket, and a year. The sale is paid out by itself, with
 * the rate on the whole sale. The cost of a year is that of the money model, with the rate on takings less fees.
 */
export function findInstant(offer: OfferInput, state: Shop): OfferRemark[] {
  const { instantPpm = 0, instantPerPayoutFen = 0 } = offer;
  const ticketFen = meanTicketFen(state.mix);
  if (instantPpm + instantPerPayoutFen === 0 || ticketFen === 0) return [];
  const tariff = toEnd(toOfferTariff(offer, 'offer'), 'typical');
  const yearOf = (payouts: Shop['payouts']) =>
    costOwnership(tariff, toBusiness({ ...state, payouts })).items.instant / state.years;
  const feeFen = instantPerPayoutFen + (ticketFen * instantPpm) / PPM;
  return [
    toRemark<'instant-per-sale'>({
      kind: 'instant-per-sale',
      payouts: state.payouts,
      ticketFen,
      feeFen,
      sharePpm: (feeFen / ticketFen) * PPM,
      yearFen: state.payouts === 'none' ? null : yearOf(state.payouts),
      perSaleYearFen: yearOf('per-sale'),
    }),
  ];
}

/** Finds fees that are not stated and that no other remark covers, and an upgrade fee without its interval. */
export function findNotStated(offer: OfferInput, state: Shop, lines: readonly CheckLine[]): OfferRemark[] {
  const open = lines
    .filter(({ line, position }) => position === 'not-stated' && !line.includes(':') && line !== 'dataYearFen')
    .map(({ line }) => line);
  const hasRhythm = !offer.upgradeFen || offer.upgradeEveryYears !== undefined;
  const wanted = hasRhythm || state.terminals === 0 ? open : [...open, 'upgradeEveryYears' as const];
  return wanted.length === 0 ? [] : [toRemark<'not-stated'>({ kind: 'not-stated', lines: wanted })];
}

/** Returns the remark about price rises, which is always made because no offer states how they are announced. */
export const findRiseNotice = (): OfferRemark[] => [toRemark<'rise-notice'>({ kind: 'rise-notice' })];
