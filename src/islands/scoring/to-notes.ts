import type { EntryFacts } from '../../facts/calculator/types.ts';
import type { Format } from '../../format/format.ts';
import { toWordKey } from '../../format/words.ts';
import { CHANNELS, NEEDS, type Need } from '../../schemas/channels.ts';
import type { MarginScore, MerchantFacts, ProviderScoreFacts } from '../../scoring/score/index.ts';

/** Parts per million of takings as yuan on 10,000 yuan, with decimals only where there are any. */
const onTenThousand = (ppm: number, f: Format): string => f.price(Math.round(ppm));

/** What the stated prices come to above the cost floor, what of it counts, and a price below the floor. */
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

/** The sources behind the figures of a price list, each once. */
export const marginSources = (entry: EntryFacts | undefined): string[] => [
  ...new Set(Object.values(entry?.figureSources ?? {}).flat()),
];

const nameOf = (need: Need, f: Format): string =>
  f.t(toWordKey((CHANNELS as readonly string[]).includes(need) ? 'channel' : 'fn', need));

/** What the merchant needs, by what is known of it; needs that weigh nothing are left out. */
export function needsNotes(provider: ProviderScoreFacts, merchant: MerchantFacts, f: Format): string[] {
  const wanted = NEEDS.filter((need) => merchant.needs[need] > 0);
  const notes = (['yes', 'no', 'unknown'] as const).flatMap((answer) => {
    const found = wanted.filter((need) => provider.needs[need] === answer);
    const names = found.map((need) => nameOf(need, f)).join(f.t('unit.list'));
    return found.length > 0 ? [f.t(`scoring.needs.${answer}`, { count: found.length, names })] : [];
  });
  return notes.length > 0 ? [...notes, f.t('scoring.needs.where')] : [];
}
