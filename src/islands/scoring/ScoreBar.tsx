import type { Scored } from './to-order.ts';

/** Bar of the points from low to high on an axis from 0 to 100. The text beside it states the same. */
export function ScoreBar({ low, high }: { low: number; high: number }) {
  return (
    <svg class="score-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <path class="scale" d="M0 0V10M25 2V8M50 0V10M75 2V8M100 0V10M0 5H100" />
      <rect x={round(low)} y="2" width={round(Math.max(high - low, 1.2))} height="6" />
    </svg>
  );
}

/** Strip of the shares of draws at rank 1, 2, 3 and below; the text below it states the same. */
export function RankStrip({ first, second, third, rest }: NonNullable<Scored['ranks']>) {
  let start = 0;
  return (
    <svg class="rank-strip" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {[first, second, third, rest].map((share, index) => {
        const x = start;
        start += share * 100;
        return (
          share > 0 && (
            <rect key={String(index)} class={`rank-${index}`} x={round(x)} width={round(share * 100)} height="10" />
          )
        );
      })}
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
