import { RELATIVE_TOLERANCE } from '../../base/numbers.ts';
import type { Lang } from '../../format/langs.ts';
import { loadDefaultScores } from '../scoring/default-scores.ts';
import { formatOf } from '../words/load.ts';

/**
 * Returns one sentence with the score of a provider under the default weights, or the reason for having none.
 * @param day ISO day
 */
export async function loadProfileScore(id: string, lang: Lang, day: string): Promise<string> {
  const { scoring, scores } = await loadDefaultScores(lang, day);
  const { t, share } = formatOf(lang);
  const scored = scores.find((score) => score.id === id);
  if (!scored) throw new Error(`content/providers: expected ${id}.yaml, got none`);
  const provider = scoring.providers.find((known) => known.id === id);
  const licence = provider?.gates.find((gate) => gate.id === 'licence');
  if (scored.isHidden) return t('score.hidden', { why: licence?.text ?? '' });
  const { low, high, completeness } = scored.score;
  return t('score.line', {
    class: scoring.classes.find((known) => known.id === scored.classification.id)?.name ?? '',
    range: `${Math.round(low)}${t('unit.dash')}${Math.round(high)}`,
    // Rounds down to whole percent, as the scoring page does.
    known: share(Math.floor(100 * completeness + RELATIVE_TOLERANCE) / 100),
  });
}
