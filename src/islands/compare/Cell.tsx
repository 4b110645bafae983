import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import type { CompareLine } from '../../facts/compare/types.ts';
import type { Format } from '../../format/format.ts';
import { RangeBar } from '../shared/RangeBar.tsx';
import { SourceMark } from '../shared/SourceMark.tsx';
import type { CellMark, TableBar, TableCell } from './to-table.ts';

type Props = { f: Format; facts: Pick<CalculatorFacts, 'sources'>; cell: TableCell; mark: CellMark | null };

/** Largest number of lines that a cell shows before the rest is folded. */
const MAX_LINES = 4;
const SHOWN = 3;

/** Bar of a score from 0 to 100: solid up to the certain part, dotted up to the possible part. */
function ScoreBar({ low, high }: { low: number; high: number }) {
  return (
    <svg class="range" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2="1000" y1="12" y2="12" class="axis" />
      {high > low && <rect class="open" x={low * 10} y="6" width={(high - low) * 10} height="12" />}
      <rect class="span" x="0" y="6" width={low * 10} height="12" />
    </svg>
  );
}

function Bar({ bar }: { bar: TableBar }) {
  if (bar.kind === 'score') return <ScoreBar low={bar.low} high={bar.high} />;
  return <RangeBar cost={bar.cost} maxFen={bar.maxFen} own={bar.isOwn} market={bar.isMarket} />;
}

/** Groups the sources of a cell by grade, best grade first, so that a reseller source stays visible. */
function byGrade(facts: Pick<CalculatorFacts, 'sources'>, ids: readonly string[]): string[][] {
  const gradeOf = (id: string) => facts.sources[id]?.grade ?? '';
  const grades = [...new Set(ids.map(gradeOf))].sort();
  return grades.map((grade) => ids.filter((id) => gradeOf(id) === grade));
}

/** Cell of the table. An empty cell prints "not published" in the same place. */
export function Cell({ f, facts, cell, mark }: Props) {
  const lines: CompareLine[] = cell.lines.length > 0 ? cell.lines : [{ text: null }];
  const shown = lines.length > MAX_LINES ? lines.slice(0, SHOWN) : lines;
  const rest = lines.slice(shown.length);
  // Puts the grade after stated values only, not after "not published".
  const isStated = shown.map(({ text, isUnknown }) => text !== null && !isUnknown);
  const marked = isStated.includes(true) ? isStated.lastIndexOf(true) : shown.length - 1;
  const draw = ({ lead, text, stale, isUnknown }: CompareLine, index: number) => (
    <p key={`${index}-${lead}-${text}`} class={stale ? 'old' : undefined}>
      {lead && <small>{lead} </small>}
      <span class={text === null || isUnknown ? 'unknown' : cell.answer}>{text ?? f.t('unknown.short')}</span>
      {stale && <i>{f.t('profile.stale')}</i>}
      {index === 0 && mark && (
        <em class={mark.isGood ? 'good' : undefined}>
          {f.t(mark.extreme === 'lowest' ? 'compare.lower' : 'compare.higher')}
        </em>
      )}
      {index === marked &&
        byGrade(facts, cell.sources).map((ids) => (
          <SourceMark key={ids[0]} f={f} facts={facts} ids={ids} market={false} />
        ))}
    </p>
  );
  return (
    <>
      {shown.map(draw)}
      {rest.length > 0 && (
        <details>
          <summary>{f.t('compare.more', { count: rest.length })}</summary>
          {rest.map((line, index) => draw(line, shown.length + index))}
        </details>
      )}
      {cell.bar && <Bar bar={cell.bar} />}
    </>
  );
}
