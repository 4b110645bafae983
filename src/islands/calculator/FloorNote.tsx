import { PPM } from '../../base/numbers.ts';
import type { Format } from '../../format/format.ts';
import { floorGap } from '../../offer/check/index.ts';
import type { OfferRate } from '../../offer/types.ts';
import type { CalculatorState } from '../../stores/calculator/index.ts';

/** Warns when a card price is below the cost floor. It suggests a question and does not call the price illegal. */
export function FloorNote({ f, rate, state }: { f: Format; rate: OfferRate; state: CalculatorState }) {
  const ticketFen = state.mix.find((part) => part.channel === rate.channel)?.ticketFen ?? 0;
  const gap = floorGap(rate, ticketFen, state.merchantClass);
  if (ticketFen === 0 || !gap || gap.belowFen === 0) return null;
  return (
    <p class="warning small">
      {f.t('offer.belowFloor', {
        channel: f.t(`channel.${rate.channel}`),
        // A cap can make the effective rate lower than the stated rate.
        rate: f.rate((gap.feeFen / ticketFen) * PPM),
        floor: `${((gap.floorFen / ticketFen) * 100).toFixed(4)}%`,
        ticket: f.price(ticketFen),
      })}
    </p>
  );
}
