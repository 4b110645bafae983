import { pointSpan } from '../base/spans.ts';
import type { RangedTariff, Span, Unknown } from '../domain/types.ts';
import type { OfferInput } from './types.ts';

const orUnknown = (value: number | undefined): Span | Unknown => (value === undefined ? 'unknown' : pointSpan(value));

/** Returns a detail of a fee, zero if it is not stated; unknown if the fee itself is not stated. */
const detailOf = (fee: number | undefined, value: number | undefined): Span | Unknown =>
  fee === undefined ? 'unknown' : pointSpan(value ?? 0);

function toDeposit(offer: OfferInput): RangedTariff['ownership']['deposit'] {
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
 * Converts an offer to a ranged tariff whose three ends are equal. Lines that are left out are unknown. Device and
 * deposit of the present deal are paid already and become zero. The cost of leaving that deal is part of the savings.
 */
export function toOfferTariff(offer: OfferInput, id: string): RangedTariff {
  const sunk = offer.current ? pointSpan(0) : undefined;
  return {
    id,
    rates: offer.rates.map(({ channel, ratePpm, capFen }) => ({
      channel,
      accepted: 'yes',
      tiers: [{ ratePpm: pointSpan(ratePpm), ...(capFen === undefined ? {} : { capFen: pointSpan(capFen) }) }],
    })),
    refunds: 'unknown',
    ownership: {
      purchase: { priceFen: sunk ?? orUnknown(offer.priceFen), setupFen: sunk ?? orUnknown(offer.setupFen) },
      deposit: sunk ? { amountFen: sunk, refund: 'unknown' } : toDeposit(offer),
      annual: { perTerminalFen: orUnknown(offer.annualFen), perMerchantFen: detailOf(offer.annualFen, 0) },
      data: {
        perMonthFen: offer.dataYearFen === undefined ? 'unknown' : pointSpan(offer.dataYearFen / 12),
        freeMonths: detailOf(offer.dataYearFen, offer.dataFreeMonths),
      },
      upgrade: {
        perTerminalFen: orUnknown(offer.upgradeFen),
        everyYears: offer.upgradeFen === 0 ? pointSpan(0) : orUnknown(offer.upgradeEveryYears),
      },
      maintenance: {
        perMonthFen: orUnknown(offer.maintenanceMonthFen),
        freeMonths: detailOf(offer.maintenanceMonthFen, 0),
      },
    },
    instant: {
      ratePpm:
        offer.instantPpm === undefined && offer.instantPerPayoutFen !== undefined
          ? pointSpan(0)
          : orUnknown(offer.instantPpm),
      perPayoutFen:
        offer.instantPpm !== undefined && offer.instantPerPayoutFen === undefined
          ? pointSpan(0)
          : orUnknown(offer.instantPerPayoutFen),
    },
    market: [],
  };
}
