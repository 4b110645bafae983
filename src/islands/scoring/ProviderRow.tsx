import { useMemo } from 'preact/hooks';
import { RELATIVE_TOLERANCE } from '../../base/numbers.ts';
import { Pick } from '../shared/Pick.tsx';
import { Criteria } from './Criteria.tsx';
import { Gates } from './Gates.tsx';
import { LazyFold } from './LazyFold.tsx';
import { RankStrip, ScoreBar } from './ScoreBar.tsx';
import type { Shown } from './shown.ts';
import { sharePercent } from './to-answer.ts';
import type { Scored } from './to-order.ts';
import { toReason } from './to-reason.ts';

type Props = { shown: Shown; of: Scored };

/** Row of one provider: class with reason, points as a range, rank strip, and the evidence in a fold. */
export function ProviderRow({ shown, of }: Props) {
  const { f, facts } = shown;
  const { provider, score } = of;
  const { classification, isHidden } = score;
  const name = facts.classes.find(({ id }) => id === classification.id)?.name;
  return (
    <li class="scored" id={provider.id} data-provider={provider.id}>
      <div class="who">
        <h3>
          <a href={provider.href}>{provider.label}</a>
        </h3>
        <p class="verdict small">
          <b class={`class-mark is-${classification.id}`}>{name}</b>{' '}
          <span class="quiet">{toReason(score, facts, f)}</span>
        </p>
      </div>
      {isHidden ? (
        <p class="no-score warning small">{f.t('scoring.row.hidden')}</p>
      ) : (
        <>
          <Points shown={shown} of={of} />
          <Ranks shown={shown} of={of} />
        </>
      )}
      <Pick f={f} id={provider.id} name={provider.label} />
      <LazyFold summary={f.t('scoring.row.behind')}>{() => <Evidence shown={shown} of={of} />}</LazyFold>
    </li>
  );
}

/** Evidence of a provider. It does not depend on the weights, so it is rendered again only if evidence changes. */
function Evidence({ shown, of }: Props) {
  const { provider, score } = of;
  const known = JSON.stringify([score.criteria.map(({ subs }) => subs), score.margin]);
  return useMemo(
    () => (
      <>
        <Gates shown={shown} provider={provider} />
        {!score.isHidden && <Criteria shown={shown} of={of} />}
      </>
    ),
    [shown, provider, known],
  );
}

function Points({ shown: { f }, of: { score } }: Props) {
  const { low, high, completeness } = score.score;
  return (
    <div class="points">
      <ScoreBar low={low} high={high} />
      <p class="small">
        <b class="number">{f.t('scoring.row.points', { range: f.join(f.whole(low), f.whole(high)) })}</b>{' '}
        <span class="quiet number">
          {f.t('scoring.row.known', { percent: Math.floor(100 * completeness + RELATIVE_TOLERANCE) })}
        </span>
      </p>
    </div>
  );
}

function Ranks({ shown: { f }, of: { ranks } }: Props) {
  if (!ranks) return null;
  const { first, second, third, rest, confidence } = ranks;
  const others = [
    ['second', second],
    ['third', third],
    ['rest', rest],
  ] as const;
  return (
    <div class="ranks">
      <RankStrip {...ranks} />
      <p class="small number">
        <b>{f.t('scoring.row.first', { share: sharePercent(first, f) })}</b>
        {others.map(([rank, share]) => (
          <span key={rank} class="quiet">
            {f.t(`scoring.row.${rank}`, { share: sharePercent(share, f) })}
          </span>
        ))}
        <span class="quiet">
          {confidence === null
            ? f.t('scoring.row.never')
            : f.t('scoring.row.confidence', { share: sharePercent(confidence, f) })}
        </span>
      </p>
    </div>
  );
}
