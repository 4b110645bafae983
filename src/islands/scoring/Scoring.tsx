import { useMemo } from 'preact/hooks';
import type { CalculatorFacts } from '../../facts/calculator/types.ts';
import { decode, type Encoded } from '../../facts/encoded.ts';
import type { ScoreFacts } from '../../facts/scoring/types.ts';
import { createFormat } from '../../format/format.ts';
import type { Words } from '../../format/words.ts';
import type { RankResult } from '../../scoring/rank/index.ts';
import { SourceCard } from '../shared/SourceCard.tsx';
import { createOfferNamer, useCalculator } from '../shared/use-calculator.ts';
import { useScoring } from '../shared/use-scoring.ts';
import { BusinessNote } from './BusinessNote.tsx';
import { Pairwise } from './Pairwise.tsx';
import { ProviderRow } from './ProviderRow.tsx';
import { ScoringActions } from './ScoringActions.tsx';
import type { Shown } from './shown.ts';
import { toAnswer } from './to-answer.ts';
import { toOrder } from './to-order.ts';
import { Weights } from './Weights.tsx';

type Props = {
  facts: Encoded<CalculatorFacts>;
  scoring: Encoded<ScoreFacts>;
  /** Ranks under the default weights, computed at build time. */
  ranks: Encoded<RankResult>;
  words: Encoded<Words>;
  lang: string;
  hrefs: { calculator: string; correct: string };
};

/** Root of the scoring page: answer, weights, and every provider with score, ranks and evidence. */
export function Scoring(props: Props) {
  const { lang, hrefs } = props;
  const known = useMemo(() => decode(props.facts), [props.facts]);
  const facts = useMemo(() => decode(props.scoring), [props.scoring]);
  const initialRanks = useMemo(() => decode(props.ranks), [props.ranks]);
  const f = useMemo(() => createFormat(lang, decode(props.words)), [lang, props.words]);
  const nameOffer = useMemo(() => createOfferNamer(f), [f]);
  const calculator = useMemo(() => ({ ...known, sources: { ...known.sources, ...facts.sources } }), [known, facts]);

  const { state, isOwn, own } = useCalculator(known, nameOffer);
  const { scoring, merchant, weights, scores, ranks, isSettled } = useScoring(facts, known, own, initialRanks);
  const shown = useMemo<Shown>(
    () => ({ f, facts, calculator, merchant, isOwn, correctHref: hrefs.correct }),
    [f, facts, calculator, merchant, isOwn, hrefs.correct],
  );
  const rows = useMemo(() => toOrder(facts, scores, ranks), [facts, scores, ranks]);
  const answer = useMemo(() => toAnswer(rows, facts, weights, f), [rows, facts, weights, f]);
  const draws = f.whole(facts.draws);
  return (
    <div class="scoring">
      <div class="said" role="status">
        {answer.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <section class="weights" aria-label={f.t('scoring.weights.title')}>
        <h2>{f.t('scoring.weights.title')}</h2>
        <div class="with-script no-print">
          <Weights shown={shown} scoring={scoring} weights={weights} />
        </div>
        <p class="weights-text small">
          {facts.criteria
            .map(({ name }, index) => f.t('scoring.weights.text', { name, points: weights[index] as number }))
            .join(f.t('unit.list'))}
        </p>
        <p class="no-script small quiet">{f.t('scoring.weights.noScript')}</p>
        <BusinessNote shown={shown} state={state} calculatorHref={hrefs.calculator} />
        <div class="with-script no-print">
          <ScoringActions f={f} />
        </div>
      </section>
      <section class="list">
        <h2>{f.t('scoring.list.title')}</h2>
        <ul class="legend plain" aria-label={f.t('scoring.list.legend')}>
          {(['first', 'second', 'third', 'rest'] as const).map((rank, index) => (
            <li key={rank}>
              <svg class="key" viewBox="0 0 10 10" aria-hidden="true">
                <rect width="10" height="10" class={`rank-${index}`} />
              </svg>
              {f.t(`scoring.list.${rank}`)}
            </li>
          ))}
        </ul>
        <p class="small quiet">{f.t('scoring.list.reading', { draws })}</p>
        <ol class="plain scores" aria-busy={!isSettled}>
          {rows.map((row) => (
            <ProviderRow key={row.provider.id} shown={shown} of={row} />
          ))}
        </ol>
        <p class="small quiet">{f.t('scoring.list.order')}</p>
        <h3>{f.t('scoring.pairs.title')}</h3>
        <Pairwise shown={shown} rows={rows} ranks={ranks} />
      </section>
      <SourceCard f={f} facts={calculator} />
    </div>
  );
}
