import type { Business, RangedTariff, Span, Unknown } from '../types.ts';
import type { CalculatorState, Offer } from './state.ts';

const DAYS_A_MONTH = 30;

/** The merchant's inputs as the business that the cost model prices; see `Business` for units. */
export function toBusiness(state: CalculatorState): Business {
  const monthly = state.mix
    .filter((part) => part.percent > 0)
    .map((part) => {
      const volumeFen = (state.monthlyFen * part.percent) / 100;
      return { channel: part.channel, volumeFen, count: volumeFen / part.ticketFen, cv: part.cv };
    });
  const sales = monthly.reduce((total, part) => total + part.count, 0);
  const payoutsPerMonth = { none: 0, daily: DAYS_A_MONTH, 'per-sale': sales }[state.payouts];
  return { terminals: state.terminals, years: state.years, monthly, growthPpm: state.growthPpm, payoutsPerMonth };
}

const at = (value: number): Span => ({ low: value, typical: value, high: value });
const orUnknown = (value: number | undefined): Span | Unknown => (value === undefined ? 'unknown' : at(value));

/** A fee with its rhythm: a stated zero needs no rhythm, an unstated fee makes the rhythm unknown too. */
const rhythm = (fee: number | undefined, value: number | undefined): Span | Unknown =>
  fee === undefined ? 'unknown' : at(value ?? 0);

function toDeposit(offer: Offer): RangedTariff['ownership']['deposit'] {
  const amountFen = orUnknown(offer.depositFen);
  const kind = offer.depositRefund;
  if (kind === undefined) return { amountFen, refund: 'unknown' };
  if (kind !== 'on-volume') return { amountFen, refund: { best: { kind }, typical: { kind }, worst: { kind } } };
  if (offer.depositVolumeFen === undefined || offer.depositMonths === undefined)
    return { amountFen, refund: 'unknown' };
  const term = { kind, volumeFen: offer.depositVolumeFen, withinMonths: offer.depositMonths } as const;
  return { amountFen, refund: { best: term, typical: term, worst: term } };
}

/**
 * An offer as a ranged tariff. Lines left out are unknown; for the present deal device and deposit are already
 * paid, so they cost nothing more and stand at zero (what leaving costs is counted in the savings).
 */
export function toOfferTariff(offer: Offer, id: string): RangedTariff {
  const sunk = offer.current ? at(0) : undefined;
  return {
    id,
    rates: offer.rates.map(({ channel, ratePpm, capFen }) => ({
      channel,
      accepted: 'yes',
      tiers: [{ ratePpm: at(ratePpm), ...(capFen === undefined ? {} : { capFen: at(capFen) }) }],
    })),
    refunds: 'unknown',
    ownership: {
      purchase: { priceFen: sunk ?? orUnknown(offer.priceFen), setupFen: sunk ?? orUnknown(offer.setupFen) },
      deposit: sunk ? { amountFen: sunk, refund: 'unknown' } : toDeposit(offer),
      annual: { perTerminalFen: orUnknown(offer.annualFen), perMerchantFen: rhythm(offer.annualFen, 0) },
      data: {
        perMonthFen: offer.dataYearFen === undefined ? 'unknown' : at(offer.dataYearFen / 12),
        freeMonths: rhythm(offer.dataYearFen, offer.dataFreeMonths),
      },
      upgrade: {
        perTerminalFen: orUnknown(offer.upgradeFen),
        everyYears: offer.upgradeFen === 0 ? at(0) : orUnknown(offer.upgradeEveryYears),
      },
      maintenance: {
        perMonthFen: orUnknown(offer.maintenanceMonthFen),
        freeMonths: rhythm(offer.maintenanceMonthFen, 0),
      },
    },
    instant: {
      ratePpm:
        offer.instantPpm === undefined && offer.instantPerPayoutFen !== undefined ? at(0) : orUnknown(offer.instantPpm),
      perPayoutFen:
        offer.instantPpm !== undefined && offer.instantPerPayoutFen === undefined
          ? at(0)
          : orUnknown(offer.instantPerPayoutFen),
    },
    market: [],
  };
}
