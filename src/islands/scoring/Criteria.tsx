import { RELATIVE_TOLERANCE } from '../../base/numbers.ts';
import type { CriterionFacts } from '../../scoring/score/index.ts';
import type { CriterionInput, CriterionScore } from '../../scoring/types.ts';
import { Narrows } from './Narrows.tsx';
import { ScoreBar } from './ScoreBar.tsx';
import { SubScoreLine } from './SubScoreLine.tsx';
import type { Shown } from './shown.ts';
import type { Scored } from './to-order.ts';
import { type SubLine, toSubLines } from './to-sub-lines.ts';

/** Lists the seven criteria of a provider; each opens to its sub-scores. */
export function Criteria({ shown, of }: { shown: Shown; of: Scored }) {
  const { f, facts } = shown;
  return (
    <>
      <h4>{f.t('scoring.criteria.title')}</h4>
      <ul class="plain criteria">
        {facts.criteria.map((criterion, index) => (
          <Criterion
            key={criterion.id}
            shown={shown}
            of={of}
            criterion={criterion}
            input={of.score.criteria[index] as CriterionInput}
            total={of.score.score.criteria[index] as CriterionScore}
          />
        ))}
      </ul>
    </>
  );
}

type CriterionProps = {
  shown: Shown;
  of: Scored;
  criterion: CriterionFacts;
  input: CriterionInput;
  total: CriterionScore;
};

function Criterion({ shown, of, criterion, input, total }: CriterionProps) {
  const { f } = shown;
  const { known, unknown, without } = toSubLines(shown, of, criterion, input);
  const isCapped =
    criterion.id === 'price' && of.provider.gates.some(({ id, state }) => id === 'fees' && state === 'fail');
  return (
    <li>
      <details>
        <summary class="criterion">
          <b>{criterion.name}</b>
          {total.applies ? (
            <>
              <ScoreBar low={total.low} high={total.high} />
              <span class="number">{f.join(f.whole(total.low), f.whole(total.high))}</span>
              <span class="number quiet tiny">
                {f.t('scoring.row.known', { percent: Math.floor(100 * total.completeness + RELATIVE_TOLERANCE) })}
              </span>
            </>
          ) : (
            <span class="quiet">{f.t('gate.not-applicable')}</span>
          )}
        </summary>
        <div class="subs small">
          {isCapped && <p class="warning">{f.t('scoring.sub.capped')}</p>}
          {known.map((line) => (
            <SubScoreLine key={line.id} shown={shown} line={line} />
          ))}
          {unknown.length > 0 && (
            <div class="sub">
              <p>
                <span class="unknown">{f.t('scoring.sub.unknown')}</span> {listOf(unknown, shown)}
              </p>
              <Narrows shown={shown} lines={unknown} />
            </div>
          )}
          {without.length > 0 && <p class="quiet">{f.t('scoring.sub.without', { names: listOf(without, shown) })}</p>}
        </div>
      </details>
    </li>
  );
}

const listOf = (lines: readonly SubLine[], { f }: Shown): string =>
  lines.map(({ name, weight }) => f.t('scoring.sub.weighted', { name, percent: weight })).join(f.t('unit.list'));
