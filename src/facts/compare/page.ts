import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import { loadCalculatorFacts } from '../calculator/load.ts';
import type { CalculatorFacts } from '../calculator/types.ts';
import { providersById } from '../content.ts';
import { encode } from '../encoded.ts';
import { loadDefaultRanks } from '../scoring/default-scores.ts';
import { loadScoreFacts } from '../scoring/load.ts';
import type { ScoreFacts } from '../scoring/types.ts';
import { loadCompareFacts } from './load.ts';
import type { ComparePrices, CompareScoring } from './types.ts';

/** Removes names, reasons and sources of scores, which only the scoring page shows. */
function toCompareScoring(scoring: ScoreFacts, ids: ReadonlySet<string>): CompareScoring {
  const { concentration, draws, seed, thresholds } = scoring;
  return {
    concentration,
    draws,
    seed,
    thresholds,
    criteria: scoring.criteria.map(({ id, name, subs }) => ({
      id,
      name,
      subs: subs.map(({ name: _, narrows: __, ...sub }) => sub),
    })),
    classes: scoring.classes.map(({ id, name }) => ({ id, name })),
    merchants: scoring.merchants.map(({ id, weights, needs }) => ({ id, weights, needs })),
    baskets: scoring.baskets.map(({ name: _, assumes: __, ...basket }) => basket),
    providers: scoring.providers
      .filter(({ id }) => ids.has(id))
      .map(({ id, gates, evidence, needs, tariffIds }) => ({
        id,
        gates: gates.map(({ sources: _, ...gate }) => gate),
        evidence: Object.fromEntries(
          Object.entries(evidence).map(([sub, { low, high, applies }]) => [sub, { low, high, applies }]),
        ),
        needs,
        tariffIds,
      })),
  };
}

/** Keeps the given price lists, and only the grades of sources. The columns hold the sources that readers see. */
function toComparePrices(
  { entries, market, presets, sources }: CalculatorFacts,
  ids: ReadonlySet<string | undefined>,
): ComparePrices {
  return {
    entries: entries.filter(({ id }) => ids.has(id)),
    market,
    presets: presets.map(({ assumes: _, ...preset }) => preset),
    sources: Object.fromEntries(Object.entries(sources).map(([id, { grade }]) => [id, { grade }])),
  };
}

/** Returns the two main providers with the most sourced figures. Equal providers stay in their order. */
async function loadFirstPicks({ entries }: CalculatorFacts): Promise<string[]> {
  const main = [...(await providersById())].filter(([, provider]) => provider.main !== undefined).map(([id]) => id);
  const figures = (id: string) =>
    Object.keys(entries.find((entry) => entry.providerId === id)?.figureSources ?? {}).length;
  return main.sort((a, b) => figures(b) - figures(a)).slice(0, 2);
}

/**
 * Returns the props of the comparison in one language. It compares the first price list of each provider. Ranks count
 * all providers, even if only some are compared.
 * @param day ISO day
 * @param ids providers that can be compared; all if undefined
 */
export async function loadComparePage(lang: Lang, day: string, ids?: readonly string[]) {
  const [calculator, compare, scoring, ranks] = await Promise.all([
    loadCalculatorFacts(lang, day),
    loadCompareFacts(lang, day, ids),
    loadScoreFacts(lang, day),
    loadDefaultRanks(lang, day),
  ]);
  const first = new Set(compare.columns.map(({ tariffIds }) => tariffIds[0]));
  const known = new Set(compare.columns.map(({ id }) => id));
  return {
    facts: encode(toComparePrices(calculator, first)),
    compare: encode(compare),
    scoring: encode(toCompareScoring(scoring, known)),
    ranks: encode(ranks),
    hrefs: {
      calculator: pathIn(lang, '/calculator/'),
      scoring: pathIn(lang, '/scoring/'),
      regulation: pathIn(lang, '/rules/regulation/'),
    },
    picked: await loadFirstPicks(calculator),
  };
}
