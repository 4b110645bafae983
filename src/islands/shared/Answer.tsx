import { useStore } from '@nanostores/preact';
import type { ComparisonRow } from '../../domain/comparison/index.ts';
import type { Format } from '../../format/format.ts';
import { $unclear } from '../../stores/calculator/index.ts';
import { toSummary } from './to-summary.ts';

/** The answer in a sentence or two, above it a word when a field could not be read and the results are the last good ones. */
export function Answer({ f, rows }: { f: Format; rows: readonly ComparisonRow[] }) {
  const unclear = useStore($unclear, { ssr: 'initial' });
  return (
    <>
      {unclear.size > 0 && (
        <p class="warning" role="status">
          {f.t('calc.lastGood')}
        </p>
      )}
      <p class="said" role="status">
        {toSummary(rows, f)}
      </p>
    </>
  );
}
