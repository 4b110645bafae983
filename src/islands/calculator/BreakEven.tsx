import type { ComparisonRow } from '../../domain/comparison/index.ts';
import type { Business } from '../../domain/types.ts';
import type { Format } from '../../format/format.ts';
import { LAST_SCALE, SCALES, type Turn, toCurves } from './to-curves.ts';

type Props = {
  f: Format;
  rows: readonly ComparisonRow[];
  business: Business;
  monthlyFen: number;
  label: (id: string) => string;
  selected: string | null;
};

const [LEFT, RIGHT, TOP, BOTTOM] = [8, 632, 16, 248];

/**
 * Draws yearly cost against monthly takings up to three times the present takings, and names the crossing points in
 * words.
 */
export function BreakEven({ f, rows, business, monthlyFen, label: nameOf, selected }: Props) {
  const { drawn, curves, turns } = toCurves(rows, business, selected);
  if (drawn.length < 2) return <p class="quiet">{f.t('breakEven.tooFew')}</p>;
  const marketIds = new Set(rows.filter((row) => row.group === 'unpublished').map((row) => row.id));
  const label = (id: string) => (marketIds.has(id) ? f.t('breakEven.market') : nameOf(id));
  const maxFen = Math.max(1, ...curves.flat());
  const x = (scale: number) => LEFT + (scale / LAST_SCALE) * (RIGHT - LEFT);
  const y = (fen: number) => BOTTOM - (fen / maxFen) * (BOTTOM - TOP);
  const say = (turn: Turn) => {
    const [cheap, dear] = turn.cheaperAbove === turn.row.id ? [turn.row, turn.other] : [turn.other, turn.row];
    return f.t('breakEven.turn', { takings: f.yuan(turn.monthlyFen), cheap: label(cheap.id), dear: label(dear.id) });
  };
  return (
    <figure class="break-even">
      <figcaption>
        {turns.length > 0
          ? turns.map(say).join('')
          : f.t('breakEven.none', { takings: f.yuan(monthlyFen * LAST_SCALE) })}
      </figcaption>
      <svg viewBox="0 0 640 272" role="img" aria-label={f.t('breakEven.alt')}>
        {[0, 0.5, 1].map((share) => (
          <line key={share} class="grid" x1={LEFT} x2={RIGHT} y1={y(maxFen * share)} y2={y(maxFen * share)} />
        ))}
        <line class="now" x1={x(1)} x2={x(1)} y1={TOP} y2={BOTTOM} />
        {curves.map((curve, index) => (
          <polyline
            key={drawn[index]?.id}
            class={`curve curve-${index}`}
            points={curve.map((fen, at) => `${x(SCALES[at] as number)},${y(fen)}`).join(' ')}
          />
        ))}
        {turns.map((turn) => (
          <circle
            key={`${turn.row.id}-${turn.other.id}-${turn.scale}`}
            class="turn"
            cx={x(turn.scale)}
            cy={y(turn.fen)}
            r="5"
          />
        ))}
        <text class="axis-text" x={LEFT} y="268">
          0
        </text>
        <text class="axis-text" x={x(1)} y="268" text-anchor="middle">
          {f.t('breakEven.now', { takings: f.yuan(monthlyFen) })}
        </text>
        <text class="axis-text" x={RIGHT} y="268" text-anchor="end">
          {f.yuan(monthlyFen * LAST_SCALE)}
        </text>
        <text class="axis-text" x={LEFT} y="12">
          {f.t('unit.yuanYear', { amount: f.yuan(maxFen) })}
        </text>
      </svg>
      <ul class="legend plain">
        {drawn.map((row, index) => (
          <li key={row.id}>
            <svg class="key" viewBox="0 0 24 10" aria-hidden="true">
              <line class={`curve curve-${index}`} x1="0" x2="24" y1="5" y2="5" />
            </svg>
            {label(row.id)}
          </li>
        ))}
      </ul>
    </figure>
  );
}
