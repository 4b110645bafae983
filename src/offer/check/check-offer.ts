import type { Shop } from '../../domain/business/index.ts';
import type { RangedTariff } from '../../domain/types.ts';
import type { OfferInput } from '../types.ts';
import { findAboveMarket, findBelowFloor, findCapMissing, findChannelMissing } from './find-in-prices.ts';
import { findDataStart, findDeposit, findInstant, findNotStated, findRiseNotice } from './find-in-terms.ts';
import { toCheckLines } from './to-check-lines.ts';
import type { OfferCheck } from './types.ts';

/**
 * The check of one offer: each line beside the market's range and the cost floor, and what stands out, each finding with
 * the clause of the contract it belongs to and the rules it rests on. Money is fractional fen, a year is the average of
 * the horizon at the typical values. Nothing here says that anybody breaks a rule. Errors as in `costOwnership`.
 */
export function checkOffer(offer: OfferInput, state: Shop, market: RangedTariff): OfferCheck {
  const lines = toCheckLines(offer, state, market);
  const findings = [
    findBelowFloor(offer, state),
    findCapMissing(offer, state, market, lines),
    findChannelMissing(offer, state),
    findAboveMarket(offer, state, lines),
    findDeposit(offer, state),
    findDataStart(offer, state),
    findInstant(offer, state),
    findNotStated(offer, state, lines),
    findRiseNotice(),
  ].flat();
  return { lines, findings };
}
