import type { Lang } from '../../format/langs.ts';
import { loadCalculatorFacts } from '../calculator/load.ts';
import { defaultScores } from '../scoring/default-scores.ts';
import { loadScoreFacts } from '../scoring/load.ts';
import { useFormat } from '../words/static-format.ts';

/**
 * Returns one sentence with the score of a provider under the default weights, or the reason why it has none.
 * @param day ISO day
 */
export async function loadProfileScore(id: string, lang: Lang, day: string): Promise<string> {
  const [facts, calculator] = await Promise.all([loadScoreFacts(lang, day, [id]), loadCalculatorFacts(lang, day)]);
  const { t, share } = useFormat(lang);
  const [scored] = defaultScores(facts, calculator).scores;
  if (!scored) throw new Error(`content/providers: expected ${id}.yaml, got none`);
  const licence = facts.providers[0]?.gates.find((gate) => gate.id === 'licence');
  if (scored.isHidden) return t('score.hidden', { why: licence?.text ?? '' });
  const { low, high, completeness } = scored.score;
  return t('score.line', {
    class: facts.classes.find((known) => known.id === scored.classification.id)?.name ?? '',
    range: `${Math.round(low)}${t('unit.dash')}${Math.round(high)}`,
    // Rounds down to whole percent, as the scoring page does.
    known: share(Math.floor(100 * completeness + 1e-9) / 100),
  });
}
