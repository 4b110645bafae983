import type { Lang } from '../../format/langs.ts';
import { pathIn } from '../../format/paths.ts';
import { calculatorFacts } from '../calculator/load.ts';
import type { CalculatorFacts } from '../calculator/types.ts';
import { providersById } from '../content.ts';
import { encode } from '../encoded.ts';
import { defaultRanks } from '../scoring/default-scores.ts';
import { scoreFacts } from '../scoring/load.ts';
import type { ScoreFacts } from '../scoring/types.ts';
import { compareFacts } from './load.ts';

/** The comparison shows what the points are, not why: the words and sources behind them stand on the scoring page. */
function withoutReasons(scoring: ScoreFacts): ScoreFacts {
  return {
    ...scoring,
    criteria: scoring.criteria.map((criterion) => ({
      ...criterion,
      subs: criterion.subs.map((sub) => ({ ...sub, name: '', narrows: '' })),
    })),
    classes: scoring.classes.map((known) => ({ ...known, means: '' })),
    gateNames: {},
    merchants: scoring.merchants.map((merchant) => ({ ...merchant, why: '' })),
    baskets: scoring.baskets.map((basket) => ({ ...basket, name: '', assumes: '' })),
    providers: scoring.providers.map((provider) => ({
      ...provider,
      gates: provider.gates.map((gate) => ({ ...gate, sources: [] })),
      evidence: Object.fromEntries(
        Object.entries(provider.evidence).map(([id, known]) => [
          id,
          { ...known, sources: [], readOn: null, note: null },
        ]),
      ),
    })),
    sources: {},
  };
}

/** Of the sources behind prices only their grades count here; what can be read of them comes with the columns. */
function withoutTitles(facts: CalculatorFacts): CalculatorFacts {
  const grades = Object.entries(facts.sources).map(
    ([id, source]) => [id, { ...source, publisher: '', title: '', url: null }] as const,
  );
  return {
    ...facts,
    presets: facts.presets.map((preset) => ({ ...preset, assumes: '' })),
    marketSources: {},
    sources: Object.fromEntries(grades),
  };
}

/** The two of the main providers of whose prices most figures have a source; ties keep the order of the providers. */
async function firstPicks({ entries }: CalculatorFacts): Promise<string[]> {
  const main = [...(await providersById())].filter(([, provider]) => provider.main !== undefined).map(([id]) => id);
  const figures = (id: string) =>
    Object.keys(entries.find((entry) => entry.providerId === id)?.figureSources ?? {}).length;
  return main.sort((a, b) => figures(b) - figures(a)).slice(0, 2);
}

/**
 * What a page of the comparison hands to its island, as text, in one language. Only the first price list of a provider
 * is compared, and ranks are always those among all providers.
 * @param day ISO day
 * @param ids providers that can stand in the comparison; all of them when left out
 */
export async function comparePage(lang: Lang, day: string, ids?: readonly string[]) {
  const [calculator, compare, scoring] = await Promise.all([
    calculatorFacts(lang, day),
    compareFacts(lang, day, ids),
    scoreFacts(lang, day),
  ]);
  const first = new Set(compare.columns.map(({ tariffIds }) => tariffIds[0]));
  const facts = { ...withoutTitles(calculator), entries: calculator.entries.filter(({ id }) => first.has(id)) };
  const points = withoutReasons(scoring);
  const wanted = new Set(compare.columns.map(({ id }) => id));
  return {
    facts: encode(facts),
    compare: encode(compare),
    scoring: encode({ ...points, providers: points.providers.filter(({ id }) => wanted.has(id)) }),
    ranks: encode(defaultRanks(scoring, calculator)),
    hrefs: {
      calculator: pathIn(lang, '/calculator/'),
      scoring: pathIn(lang, '/scoring/'),
      regulation: pathIn(lang, '/rules/regulation/'),
    },
    picked: await firstPicks(calculator),
  };
}
