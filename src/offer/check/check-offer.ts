import type { Shop } from '../../domain/business/index.ts';
import type { RangedTariff } from '../../domain/types.ts';
import type { OfferInput } from '../types.ts';
import { findAboveMarket, findBelowFloor, findCapMissing, findChannelMissing } from './find-in-prices.ts';
import { findDataStart, findDeposit, findInstant, findNotStated, findRiseNotice } from './find-in-terms.ts';
import { toCheckLines } from './to-check-lines.ts';
import type { OfferCheckResult } from './types.ts';

/**
 * Checks one offer. Compares each line with the market's range and the cost floor. Lists remarks with their clause and
 * rules. A remark is a question to ask and does not claim that anybody breaks a rule.
 * @param state the business; its horizon is the period for yearly averages
 * @param market prices reported in the market
 * @throws RangeError as `costOwnership` does
 */
export function checkOffer(offer: OfferInput, state: Shop, market: RangedTariff): OfferCheckResult {
  const lines = toCheckLines(offer, state, market);
  const remarks = [
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
  return { lines, remarks };
}
