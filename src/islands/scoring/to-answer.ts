import { RELATIVE_TOLERANCE } from '../../base/numbers.ts';
import type { ScoreFacts } from '../../facts/scoring/types.ts';
import type { Format } from '../../format/format.ts';
import { type TippingWeight, tippingWeights } from '../../scoring/rank/index.ts';
import type { FullScore } from '../../scoring/score/index.ts';
import { middleOf, type Scored } from './to-order.ts';

/** Shares of draws from which a first place holds under most weights, and below which it is a minority. */
const [SETTLED, LEANING] = [0.8, 0.5];

/** Formats a share in whole percent. A share near 0 or 1 is not rounded to none or all. */
export function sharePercent(share: number, f: Format): string {
  if (share > 0 && share < 0.005) return f.t('scoring.row.under');
  return share < 1 && share >= 0.995 ? f.t('scoring.row.over') : f.share(share);
}

/** Counts the providers of each class and explains the class for insufficient evidence. */
function classSentences(rows: readonly Scored[], facts: ScoreFacts, f: Format): string[] {
  const classes = rows.map(({ score }) => score.classification);
  const named = facts.classes.flatMap(({ id, name }) => {
    const count = classes.filter((known) => known.id === id).length;
    return count > 0 ? [{ id, name, count }] : [];
  });
  const [only] = named;
  const open = classes.filter(({ id, by }) => id === 'insufficient' && by === 'gate').length;
  const thin = classes.filter(({ id, by }) => id === 'insufficient' && by === 'completeness').length;
  const reason = open > 0 && thin > 0 ? 'Both' : open > 0 ? 'Licence' : 'Thin';
  const sentences = [
    named.length === 1 && only
      ? f.t('scoring.answer.classAll', { name: only.name, count: rows.length })
      : f.t('scoring.answer.classes', {
          count: rows.length,
          list: named.map((one) => f.t('scoring.answer.classOf', one)).join(f.t('unit.list')),
        }),
  ];
  if (open + thin > 0) {
    const minCompleteness = facts.thresholds.insufficient.completeness;
    sentences.push(
      f.t(`scoring.answer.${named.length === 1 ? 'all' : 'why'}${reason}`, { open, thin, least: minCompleteness }),
      f.t('scoring.answer.noVerdict'),
    );
  }
  const hidden = rows.filter(({ score }) => score.isHidden).length;
  if (hidden > 0) sentences.push(f.t('scoring.answer.hidden', { count: hidden }));
  return sentences;
}

/** Names the provider that ranks first most often, with its share of the draws. */
function drawSentences(rows: readonly Scored[], facts: ScoreFacts, f: Format): string[] {
  const drawn = rows.flatMap(({ provider, ranks }) => (ranks ? [{ label: provider.label, ...ranks }] : []));
  if (drawn.length < 2) return [];
  const [leader, next] = [...drawn].sort((a, b) => b.first - a.first) as [(typeof drawn)[0], (typeof drawn)[0]];
  const verdict = leader.first >= SETTLED ? 'settled' : leader.first >= LEANING ? 'leaning' : 'far';
  const first = f.t('scoring.answer.first', {
    draws: f.whole(facts.draws),
    name: leader.label,
    share: sharePercent(leader.first, f),
    confidence: sharePercent(leader.confidence ?? 0, f),
  });
  const second =
    next.first > 0 ? [f.t('scoring.answer.second', { name: next.label, share: sharePercent(next.first, f) })] : [];
  return [first, ...second, f.t(`scoring.answer.${verdict}`)];
}

const middles = ({ score }: FullScore): number[] => score.criteria.map(middleOf);
const appliesAll = ({ score }: FullScore): boolean => score.criteria.every(({ applies }) => applies);

/** Returns the tipping weight nearest to the present one, rounded away from it to whole percent, or null. */
export function nearestTip(tips: readonly TippingWeight[], weights: readonly number[]) {
  const printed = tips
    .map(({ criterion, weight, side }) => ({
      criterion,
      side,
      percent:
        side === 'above' ? Math.ceil(100 * weight - RELATIVE_TOLERANCE) : Math.floor(100 * weight + RELATIVE_TOLERANCE),
    }))
    .filter(({ percent }) => percent > 0 && percent < 100);
  const away = ({ criterion, percent }: (typeof printed)[number]) => Math.abs(percent - (weights[criterion] as number));
  return printed.sort((a, b) => away(a) - away(b))[0] ?? null;
}

/** Names the leader by range middle and the weight at which the lead changes. Returns nothing on a tie. */
function tippingSentences(rows: readonly Scored[], facts: ScoreFacts, weights: readonly number[], f: Format): string[] {
  const [leader, next] = rows.filter(({ score }) => !score.isHidden);
  // Skips criteria that do not apply, because their weight leaves the total.
  if (!leader || !next || !appliesAll(leader.score) || !appliesAll(next.score)) return [];
  const gap = middleOf(leader.score.score) - middleOf(next.score.score);
  if (gap < 0.05) return [];
  const names = { name: leader.provider.label, other: next.provider.label };
  const lead = f.t('scoring.answer.middle', { ...names, gap: gap.toFixed(1) });
  const tips = tippingWeights(middles(leader.score), middles(next.score), weights);
  if (tips.length === 0) return [lead, f.t('scoring.answer.noTip')];
  const tip = nearestTip(tips, weights);
  if (!tip) return [lead];
  const criterion = facts.criteria[tip.criterion]?.name ?? '';
  return [lead, f.t(`scoring.answer.${tip.side}`, { ...names, criterion, percent: tip.percent })];
}

/**
 * Returns up to three paragraphs: classes, rank shares, and the tipping weight of the two leaders by range middle.
 * Omits a paragraph without content.
 * @param rows rows in the printed order
 */
export function toAnswer(rows: readonly Scored[], facts: ScoreFacts, weights: readonly number[], f: Format): string[] {
  const paragraphs = [
    classSentences(rows, facts, f),
    drawSentences(rows, facts, f),
    tippingSentences(rows, facts, weights, f),
  ];
  return paragraphs
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => sentences.join(f.t('summary.space')));
}
