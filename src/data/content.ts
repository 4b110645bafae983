import { getCollection, getEntry } from 'astro:content';
import type { CriteriaRecord } from '../schemas/criteria.ts';
import type { Provider } from '../schemas/provider.ts';
import type { Source } from '../schemas/source.ts';
import type { MarketRecord, TariffRecord } from '../schemas/tariff.ts';

type Numbered = 'sources' | 'presets' | 'glossary' | 'regulation' | 'siteRules' | 'changelog';

/** The records of a list file in the order of the file. */
export async function listOf<Name extends Numbered>(name: Name) {
  const entries = await getCollection(name);
  return entries.sort((a, b) => a.data.position - b.data.position).map((entry) => entry.data.record);
}

/** Sources by id. */
export async function sourcesById(): Promise<ReadonlyMap<string, Source>> {
  return new Map(((await listOf('sources')) as Source[]).map((source) => [source.id, source]));
}

/** Providers by id; the five main ones first, then by id. */
export async function providersById(): Promise<ReadonlyMap<string, Provider>> {
  const entries = await getCollection('providers');
  entries.sort((a, b) => Number(b.data.main) - Number(a.data.main) || (a.id < b.id ? -1 : 1));
  return new Map(entries.map((entry) => [entry.id, entry.data as Provider]));
}

/** Price lists by id, sorted by id. */
export async function tariffsById(): Promise<ReadonlyMap<string, TariffRecord>> {
  const entries = await getCollection('tariffs');
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(entries.map((entry) => [entry.id, entry.data as TariffRecord]));
}

/** What is reported in the market, belonging to no provider. */
export async function marketRecord(): Promise<MarketRecord> {
  const entry = await getEntry('market', 'market');
  if (!entry) throw new Error('content/market.yaml: expected the market range, got no file');
  return entry.data as MarketRecord;
}

/** The method of scoring. */
export async function criteriaRecord(): Promise<CriteriaRecord> {
  const entry = await getEntry('criteria', 'criteria');
  if (!entry) throw new Error('content/criteria.yaml: expected the criteria, got no file');
  return entry.data as CriteriaRecord;
}
