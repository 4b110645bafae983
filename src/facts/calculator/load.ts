import { widenStale } from '../../domain/ranges/index.ts';
import { toFigureSources, toRangedTariff } from '../../domain/tariff/index.ts';
import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import { isStale } from '../../schemas/clock.ts';
import type { Source } from '../../schemas/source.ts';
import type { MarketRecord } from '../../schemas/tariff.ts';
import { listOf, marketRecord, providersById, sourcesById, tariffsById } from '../content.ts';
import { memoise } from '../memoise.ts';
import type { CalculatorFacts, EntryFacts, SourceNote } from './types.ts';

/** Converts a source to what marks and lists show in one language. */
export function toSourceNote(source: Source, lang: Lang): SourceNote {
  const { grade, url, readOn, onIssuerPage } = source;
  return { grade, publisher: source.publisher[lang], title: source.title[lang], url, readOn, onIssuerPage };
}

/** Returns a price list on an ISO day with the source ids of each figure. Stale figures are widened (rule D3). */
export function toDatedFigures(record: MarketRecord, id: string, day: string, sources: ReadonlyMap<string, Source>) {
  const figureSources = toFigureSources(record, day);
  const stale = Object.entries(figureSources)
    .filter(([, ids]) => isStale('price', lastRead(ids, sources), day))
    .map(([figure]) => figure);
  return { tariff: widenStale(toRangedTariff(record, id, day), stale), figureSources, stale };
}

/** Returns the latest ISO day on which one of the sources was read, or an empty text. */
function lastRead(ids: readonly string[], sources: ReadonlyMap<string, Source>): string {
  const days = ids.map((id) => sources.get(id)?.readOn ?? '').sort();
  return days.at(-1) ?? '';
}

/**
 * Returns everything that cost is computed from in one language: price lists, market range, sources and presets.
 * @param day ISO day
 */
export const loadCalculatorFacts = memoise(async (lang, day): Promise<CalculatorFacts> => {
  const [sources, providers, tariffs, record, presets] = await Promise.all([
    sourcesById(),
    providersById(),
    tariffsById(),
    marketRecord(),
    listOf('presets'),
  ]);
  const entries = [...tariffs].map(([id, tariff]): EntryFacts => {
    const provider = providers.get(tariff.provider);
    if (!provider)
      throw new Error(`content/tariffs/${id}.yaml: provider: expected the id of a provider, got ${tariff.provider}`);
    return {
      id,
      name: provider.name.en,
      device: tariff.device,
      providerId: tariff.provider,
      label: tariff.publication === 'none' ? provider.name[lang] : `${provider.name[lang]} · ${tariff.plan[lang]}`,
      href: pathIn(lang, `/providers/${tariff.provider}/`),
      ...toDatedFigures(tariff, id, day, sources),
    };
  });
  const market = toDatedFigures(record, 'market', day, sources);
  const used = new Set([...entries, market].flatMap((entry) => Object.values(entry.figureSources).flat()));
  return {
    entries,
    market: market.tariff,
    marketSources: market.figureSources,
    sources: Object.fromEntries(
      [...sources].filter(([id]) => used.has(id)).map(([id, source]) => [id, toSourceNote(source, lang)]),
    ),
    presets: presets.map(({ name, assumes, ...preset }) => ({ ...preset, name: name[lang], assumes: assumes[lang] })),
    day,
  };
});
