import { useStore } from '@nanostores/preact';
import type { ComparisonRow } from '../../domain/comparison/index.ts';
import type { Format } from '../../format/format.ts';
import { $unclear } from '../../stores/calculator/index.ts';
import { toSummary } from './to-summary.ts';

/** Summary sentence of the results, with a note while an unreadable field keeps the last valid results. */
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
