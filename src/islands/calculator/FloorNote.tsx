import { type CalculatorState, chargeSale, costFloor, type OfferRate } from '../../domain/index.ts';
import type { Format } from '../shared/format.ts';

/** Says when a card price is below what the acquirer itself pays at the legal ceilings. A question to ask, no verdict. */
export function FloorNote({ f, rate, state }: { f: Format; rate: OfferRate; state: CalculatorState }) {
  const { channel, ratePpm, capFen } = rate;
  if (channel !== 'debit-card' && channel !== 'credit-card') return null;
  const ticketFen = state.mix.find((part) => part.channel === channel)?.ticketFen ?? 0;
  const floorFen = costFloor(channel, ticketFen, state.merchantClass);
  const tier = capFen === undefined ? { ratePpm } : { ratePpm, capFen };
  if (ticketFen === 0 || chargeSale({ channel, tiers: [tier] }, ticketFen) + 0.5 >= floorFen) return null;
  const floorRate = `${((floorFen / ticketFen) * 100).toFixed(4)}%`;
  return (
    <p class="warning small">
      {f.t('offer.belowFloor', {
        channel: f.t(`channel.${channel}`),
        rate: f.rate(ratePpm),
        floor: floorRate,
        ticket: f.price(ticketFen),
      })}
    </p>
  );
}
