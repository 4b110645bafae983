import { toBusiness } from '../../domain/business/index.ts';
import { compareTariffs } from '../../domain/comparison/index.ts';
import type { RangedTariff } from '../../domain/types.ts';
import type { Lang } from '../../format/langs.ts';
import { figureNames } from '../../format/tariff/index.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import type { Preset } from '../../schemas/preset.ts';
import { applyPreset, DEFAULT_STATE } from '../../stores/calculator/index.ts';
import type { EntryFacts } from '../calculator/types.ts';
import type { PageFormat } from '../words/load.ts';

/** What one price list costs one kind of shop in a year, as texts, and the numbers of its bar. */
export type ShapeCost = {
  name: string;
  assumes: string;
  text: string;
  years: string;
  /** Share of sales that is not accepted, in words; left out if all is accepted. */
  untaken?: string;
  unknown: string;
  market: string;
  bar: { low: number; typical: number; high: number };
};

/**
 * Returns the yearly cost of each preset under one price list. Market prices fill unpublished lines (rule C3).
 * Years and instant settlement are the defaults of the calculator.
 */
export function shopShapes(
  f: PageFormat,
  lang: Lang,
  entry: EntryFacts,
  presets: readonly Preset[],
  market: RangedTariff,
): ShapeCost[] {
  const costs = presets.map((preset) => {
    const [row] = compareTariffs([entry], toBusiness(applyPreset(DEFAULT_STATE, preset)), market);
    if (!row) throw new Error(`${entry.id}: expected a priced row, got none`);
    return { preset, row };
  });
  const most = Math.max(...costs.map(({ row }) => row.cost.high.perYearFen), 1);
  return costs.map(({ preset, row }): ShapeCost => {
    const { low, typical, high, unknown, market: filled } = row.cost;
    const span = { low: low.perYearFen, typical: typical.perYearFen, high: high.perYearFen };
    const text =
      unknown.length > 0
        ? f.t('profile.atLeast', { amount: f.yearPoints({ low: span.low, typical: span.low, high: span.low }) })
        : f.yearPoints(span);
    const [first = 0, second = 0] = typical.byYear;
    return {
      name: preset.name[lang],
      assumes: preset.assumes[lang],
      text,
      years: f.t('profile.byYear', { first: f.yuanText(first), second: f.yuanText(second) }),
      ...(row.unsupportedShare > 0
        ? {
            untaken: f.t('profile.untaken', {
              share: f.share(row.unsupportedShare),
              names: untakenNames(f, preset, row.tariff),
            }),
          }
        : {}),
      unknown: figureNames(unknown, f),
      market: figureNames(
        filled.filter((id) => !unknown.includes(id)),
        f,
      ),
      bar: { low: span.low / most, typical: span.typical / most, high: span.high / most },
    };
  });
}

function untakenNames(f: PageFormat, preset: Preset, tariff: RangedTariff): string {
  const taken = new Set(tariff.rates.map(({ channel }) => channel));
  const used = new Set(preset.mix.filter(({ percent }) => percent > 0).map(({ channel }) => channel));
  return f.list(
    CHANNELS.filter((channel) => used.has(channel) && !taken.has(channel)).map((channel) => f.t(`channel.${channel}`)),
  );
}
