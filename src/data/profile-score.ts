import { applyPreset, DEFAULT_STATE, type ScoreFacts, scoreAll, toBusiness } from '../domain/index.ts';
import { useFormat } from '../i18n/format.ts';
import type { Lang } from '../i18n/words.ts';
import { calculatorFacts } from './calculator-facts.ts';
import { scoreFacts } from './score-facts.ts';

/** How the first kind of merchant weighs, and the three businesses on which price is judged until a reader enters one. */
export function defaultSettings({ merchants, baskets }: ScoreFacts) {
  const [merchant] = merchants;
  if (!merchant) throw new Error('content/criteria.yaml: merchants: expected a kind of merchant, got none');
  return {
    settings: { weights: merchant.weights, needs: merchant.needs, resellers: false },
    businesses: baskets.map((basket) => ({
      ...toBusiness(applyPreset(DEFAULT_STATE, basket)),
      merchantClass: basket.merchantClass,
    })),
  };
}

/**
 * The score of one provider under the default weights in a sentence, or why there is none.
 * @param day ISO day
 */
export async function profileScore(id: string, lang: Lang, day: string): Promise<string> {
  const [facts, { entries, sources }] = await Promise.all([scoreFacts(lang, day, [id]), calculatorFacts(lang, day)]);
  const { t, share } = useFormat(lang);
  const { settings, businesses } = defaultSettings(facts);
  const [scored] = scoreAll(facts, entries, sources, settings, businesses);
  if (!scored) throw new Error(`content/providers: expected ${id}.yaml, got none`);
  const licence = facts.providers[0]?.gates.find((gate) => gate.id === 'licence');
  if (scored.isHidden) return t('score.hidden', { why: licence?.text ?? '' });
  const { low, high, completeness } = scored.score;
  return t('score.line', {
    class: facts.classes.find((known) => known.id === scored.classification.id)?.name ?? '',
    range: `${Math.round(low)}${t('unit.dash')}${Math.round(high)}`,
    known: share(completeness),
  });
}
