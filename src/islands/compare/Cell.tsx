import type { CalculatorFacts } from '../../domain/index.ts';
import type { Format } from '../shared/format.ts';
import { RangeBar } from '../shared/RangeBar.tsx';
import { SourceMark } from '../shared/SourceMark.tsx';
import type { Mark, TableBar, TableCell } from './to-table.ts';

type Props = { f: Format; facts: CalculatorFacts; cell: TableCell; mark: Mark | null };

/** A score from 0 to 100 as a bar from its low to its high end; the text beside it says it too. */
function ScoreBar({ low, high }: { low: number; high: number }) {
  return (
    <svg class="range" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2="1000" y1="12" y2="12" class="axis" />
      <rect class="span" x={low * 10} y="5" width={Math.max((high - low) * 10, 8)} height="14" />
    </svg>
  );
}

function Bar({ bar }: { bar: TableBar }) {
  if (bar.kind === 'score') return <ScoreBar low={bar.low} high={bar.high} />;
  return <RangeBar cost={bar.cost} mostFen={bar.mostFen} own={bar.isOwn} market={bar.isMarket} />;
}

/** What one column says in a row; nothing said prints "not published" in the same place. */
export function Cell({ f, facts, cell, mark }: Props) {
  const lines = cell.lines.length > 0 ? cell.lines : [{ text: null }];
  const last = lines.length - 1;
  return (
    <>
      {lines.map(({ lead, text, stale, isUnknown }, index) => (
        <p key={`${lead}-${text}`} class={stale ? 'old' : undefined}>
          {lead && <small>{lead} </small>}
          <span class={text === null || isUnknown ? 'unknown' : cell.answer}>{text ?? f.t('unknown.short')}</span>
          {stale && <i>{f.t('profile.stale')}</i>}
          {index === last && <SourceMark f={f} facts={facts} ids={cell.sources} market={false} />}
          {index === 0 && mark && (
            <em class={mark.isGood ? 'good' : undefined}>
              {f.t(mark.extreme === 'lowest' ? 'compare.lower' : 'compare.higher')}
            </em>
          )}
        </p>
      ))}
      {cell.bar && <Bar bar={cell.bar} />}
    </>
  );
}
