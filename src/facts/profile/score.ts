import type { Lang } from '../../format/langs.ts';
import { calculatorFacts } from '../calculator/load.ts';
import { defaultScores } from '../scoring/default-scores.ts';
import { scoreFacts } from '../scoring/load.ts';
import { formatOf } from '../words/load.ts';

/**
 * The score of one provider under the default weights in a sentence, or why there is none.
 * @param day ISO day
 */
export async function profileScore(id: string, lang: Lang, day: string): Promise<string> {
  const [facts, calculator] = await Promise.all([scoreFacts(lang, day, [id]), calculatorFacts(lang, day)]);
  const { t, share } = formatOf(lang);
  const [scored] = defaultScores(facts, calculator).scores;
  if (!scored) throw new Error(`content/providers: expected ${id}.yaml, got none`);
  const licence = facts.providers[0]?.gates.find((gate) => gate.id === 'licence');
  if (scored.isHidden) return t('score.hidden', { why: licence?.text ?? '' });
  const { low, high, completeness } = scored.score;
  return t('score.line', {
    class: facts.classes.find((known) => known.id === scored.classification.id)?.name ?? '',
    range: `${Math.round(low)}${t('unit.dash')}${Math.round(high)}`,
    // Down to whole percent, as the scoring page has it.
    known: share(Math.floor(100 * completeness + 1e-9) / 100),
  });
}
