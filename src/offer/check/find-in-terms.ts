import { PPM } from '../../base/numbers.ts';
import type { Shop } from '../../domain/business/index.ts';
import { meanTicketFen, toBusiness } from '../../domain/business/index.ts';
import { costOwnership, growthOfMonths } from '../../domain/ownership/index.ts';
import { toEnd } from '../../domain/ranges/index.ts';
import { toOfferTariff } from '../to-offer-tariff.ts';
import type { OfferInput } from '../types.ts';
import { toFinding } from './basis.ts';
import type { CheckLine, Finding } from './types.ts';

/** How the deposit comes back, as far as the offer says it; none under the present deal, where it is paid. */
export function findDeposit(offer: OfferInput, state: Shop): Finding[] {
  const { depositFen: amountFen = 0, depositRefund, depositVolumeFen, depositMonths } = offer;
  if (offer.current || amountFen === 0 || state.terminals === 0) return [];
  const deposit = { amountFen, totalFen: amountFen * state.terminals };
  const noReturn = (terms: 'not-stated' | 'incomplete' | 'never') => [
    toFinding<'deposit-no-return'>({ kind: 'deposit-no-return', ...deposit, terms }),
  ];
  if (depositRefund === undefined) return noReturn('not-stated');
  if (depositRefund === 'never') return noReturn('never');
  if (depositRefund === 'always') return [toFinding<'deposit-no-date'>({ kind: 'deposit-no-date', ...deposit })];
  if (depositVolumeFen === undefined || depositMonths === undefined) return noReturn('incomplete');
  const takenFen = toBusiness(state)
    .monthly.filter(({ channel }) => offer.rates.some((rate) => rate.channel === channel))
    .reduce((sum, { volumeFen }) => sum + volumeFen, 0);
  const haveFen = (takenFen * growthOfMonths(state.growthPpm, depositMonths)) / state.terminals;
  return [
    toFinding<'deposit-on-volume'>({
      kind: 'deposit-on-volume',
      ...deposit,
      needFen: depositVolumeFen,
      haveFen,
      withinMonths: depositMonths,
      reached: haveFen >= depositVolumeFen,
    }),
  ];
}

/** A data fee of which nothing is said, or not from which month it is taken. */
export function findDataStart(offer: OfferInput, state: Shop): Finding[] {
  const { dataYearFen, dataFreeMonths } = offer;
  if (state.terminals === 0 || dataYearFen === 0 || dataFreeMonths !== undefined) return [];
  const open = dataYearFen === undefined ? 'fee' : 'start';
  const totalFenPerYear = dataYearFen === undefined ? null : dataYearFen * state.terminals;
  return [toFinding<'data-start'>({ kind: 'data-start', open, totalFenPerYear })];
}

/**
 * What instant settlement costs on a sale of the mean ticket paid out by itself (its percentage taken on the whole sale),
 * and a year of it as the model counts it, on takings less fees.
 */
export function findInstant(offer: OfferInput, state: Shop): Finding[] {
  const { instantPpm = 0, instantPerPayoutFen = 0 } = offer;
  const ticketFen = meanTicketFen(state.mix);
  if (instantPpm + instantPerPayoutFen === 0 || ticketFen === 0) return [];
  const tariff = toEnd(toOfferTariff(offer, 'offer'), 'typical');
  const yearOf = (payouts: Shop['payouts']) =>
    costOwnership(tariff, toBusiness({ ...state, payouts })).items.instant / state.years;
  const feeFen = instantPerPayoutFen + (ticketFen * instantPpm) / PPM;
  return [
    toFinding<'instant-per-sale'>({
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

/** Fees left open that no other finding speaks of, and an upgrade fee without its rhythm. */
export function findNotStated(offer: OfferInput, state: Shop, lines: readonly CheckLine[]): Finding[] {
  const open = lines
    .filter(({ line, position }) => position === 'not-stated' && !line.includes(':') && line !== 'dataYearFen')
    .map(({ line }) => line);
  const hasRhythm = !offer.upgradeFen || offer.upgradeEveryYears !== undefined;
  const wanted = hasRhythm || state.terminals === 0 ? open : [...open, 'upgradeEveryYears' as const];
  return wanted.length === 0 ? [] : [toFinding<'not-stated'>({ kind: 'not-stated', lines: wanted })];
}

/** No offer says how a rise is announced, so it is always asked. */
export const findRiseNotice = (): Finding[] => [toFinding<'rise-notice'>({ kind: 'rise-notice' })];
