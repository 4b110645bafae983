import type { CostRange } from '../../domain/types.ts';

type Props = { cost: CostRange; maxFen: number; own: boolean; market: boolean };
const WIDTH = 1000;

/** Bar of low, typical and high on the shared axis, dotted at the end if a part is unknown. */
export function RangeBar({ cost, maxFen, own, market }: Props) {
  const x = (fen: number) => Math.min(WIDTH, Math.max(0, (fen / maxFen) * WIDTH));
  const [low, typical, high] = [cost.low, cost.typical, cost.high].map((end) => x(end.perYearFen)) as [
    number,
    number,
    number,
  ];
  return (
    <svg class="range" viewBox={`0 0 ${WIDTH} 24`} preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2={WIDTH} y1="12" y2="12" class="axis" />
      {cost.unknown.length > 0 && (
        <rect class="open" x={low} y="4" width={Math.min(Math.max(high - low, 8) + 60, WIDTH - low)} height="16" />
      )}
      <rect
        class={market ? 'span market' : own ? 'span own' : 'span'}
        x={low}
        y="5"
        width={Math.max(high - low, 6)}
        height="14"
      />
      <rect class={own ? 'tick own' : 'tick'} x={typical - 3} y="2" width="6" height="20" />
    </svg>
  );
}
