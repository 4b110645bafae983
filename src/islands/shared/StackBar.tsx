import type { CostRange } from '../../domain/types.ts';
import { COST_ITEMS } from '../../schemas/channels.ts';

type Props = { cost: CostRange; maxFen: number };
const WIDTH = 1000;

/** Bar of the typical yearly cost by item. A line spans low to high and is dotted if a part is unknown. */
export function StackBar({ cost, maxFen }: Props) {
  const years = cost.typical.byYear.length;
  const x = (fen: number) => Math.min(WIDTH, Math.max(0, (fen / maxFen) * WIDTH));
  let start = 0;
  const parts = COST_ITEMS.map((item) => {
    const from = start;
    start += Math.max(0, cost.typical.items[item]) / years;
    return { item, from: x(from), width: x(start) - x(from) };
  });
  const [low, high] = [x(cost.low.perYearFen), x(cost.high.perYearFen)];
  return (
    <svg class="range" viewBox={`0 0 ${WIDTH} 24`} preserveAspectRatio="none" aria-hidden="true">
      {cost.unknown.length > 0 && (
        <rect class="open" x={x(start)} y="5" width={Math.min(60, WIDTH - x(start))} height="14" />
      )}
      {parts.map(
        (part) =>
          part.width > 0 && (
            <rect key={part.item} class={`item-${part.item}`} x={part.from} y="5" width={part.width} height="14" />
          ),
      )}
      {high > low && <path class="whisker" d={`M${low} 12H${high}M${low} 8v8M${high} 8v8`} />}
    </svg>
  );
}
