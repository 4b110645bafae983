import type { ProviderScoreFacts } from '../../scoring/score/index.ts';
import { SourceMark } from '../shared/SourceMark.tsx';
import type { Shown } from './shown.ts';

/** Lists the seven gates of a provider with state and sources. */
export function Gates({ shown, provider }: { shown: Shown; provider: ProviderScoreFacts }) {
  const { f, facts, calculator } = shown;
  return (
    <>
      <h4>{f.t('scoring.gates.title')}</h4>
      <dl class="gates small">
        {provider.gates.map(({ id, state, text, sources }) => (
          <div key={id}>
            <dt>{facts.gateNames[id]}</dt>
            <dd>
              <b class={`is-${state}`}>{f.t(`gate.${state}`)}</b>{' '}
              <span>
                {text}
                <SourceMark f={f} facts={calculator} ids={sources} market={false} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
