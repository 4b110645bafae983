import type { EntryFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import { toWordKey } from '../../format/words.ts';
import { CHANNELS, NEEDS, type Need } from '../../schemas/channels.ts';
import type { MarginScore } from '../../scoring/margin/index.ts';
import type { MerchantFacts, ProviderScoreFacts } from '../../scoring/score/index.ts';

/** Formats ppm of takings as yuan per 10,000 yuan, with decimals only if there are any. */
const onTenThousand = (ppm: number, f: Format): string => f.price(Math.round(ppm));

/** Describes the margin above the cost floor, which part of it counts, and any price below the floor. */
export function marginNotes(margin: MarginScore, isOwn: boolean, f: Format): string[] {
  if (!margin.applies) return [f.t('scoring.price.without')];
  const { marginLowPpm: low, marginHighPpm: high, basis, belowFloor } = margin;
  const on = f.t(isOwn ? 'scoring.price.onOwn' : 'scoring.price.onBaskets');
  const sum = (ppm: number) => onTenThousand(ppm, f);
  const stated =
    high !== null
      ? f.t('scoring.price.between', { on, range: f.join(sum(low), sum(high)) })
      : low > 0
        ? f.t('scoring.price.from', { on, low: sum(low) })
        : f.t('scoring.price.open', { on });
  const notes = [stated, f.t(`scoring.price.${basis}`)];
  return belowFloor ? [...notes, f.t('scoring.price.belowFloor')] : notes;
}

/** Returns the sources of the figures of a price list without repeats. */
export const marginSources = (entry: EntryFacts | undefined): string[] => [
  ...new Set(Object.values(entry?.figureSources ?? {}).flat()),
];

const nameOf = (need: Need, f: Format): string =>
  f.t(toWordKey((CHANNELS as readonly string[]).includes(need) ? 'channel' : 'fn', need));

/** Groups the needs of the merchant by what is known. Omits needs of weight 0. */
export function needsNotes(provider: ProviderScoreFacts, merchant: MerchantFacts, f: Format): string[] {
  const wanted = NEEDS.filter((need) => merchant.needs[need] > 0);
  const notes = (['yes', 'no', 'unknown'] as const).flatMap((answer) => {
    const found = wanted.filter((need) => provider.needs[need] === answer);
    const names = found.map((need) => nameOf(need, f)).join(f.t('unit.list'));
    return found.length > 0 ? [f.t(`scoring.needs.${answer}`, { count: found.length, names })] : [];
  });
  return notes.length > 0 ? [...notes, f.t('scoring.needs.where')] : [];
}
