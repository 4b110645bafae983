import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import { showSources } from '../../stores/source-card/index.ts';

type Props = { f: Format; facts: CalculatorFacts; ids: readonly string[]; market: boolean };

/** Grade letter after a figure: a link to the source list, which opens the source card with JavaScript. */
export function SourceMark({ f, facts, ids, market }: Props) {
  const known = ids.filter((id) => facts.sources[id]).sort((a, b) => (gradeOf(facts, a) < gradeOf(facts, b) ? -1 : 1));
  const first = known[0];
  if (first === undefined) return null;
  const grade = gradeOf(facts, first);
  return (
    <a
      class="grade mark"
      data-grade={market ? 'E' : grade}
      href={`#source-${first}`}
      aria-label={`${f.t('grade.mark', { grade })}${market ? ` · ${f.t('grade.market')}` : ''}`}
      onClick={(event) => {
        event.preventDefault();
        showSources(known, market);
      }}
    >
      {market ? f.t('grade.marketShort') : grade}
    </a>
  );
}

const gradeOf = (facts: CalculatorFacts, id: string): string => facts.sources[id]?.grade ?? 'E';
