import { getCollection, getEntry } from 'astro:content';
import type { Complaint } from '../schemas/complaint.ts';
import type { CriteriaRecord } from '../schemas/criteria.ts';
import type { Leaf } from '../schemas/diagnosis.ts';
import type { Guide } from '../schemas/guide.ts';
import type { Prevent } from '../schemas/prevent.ts';
import type { Provider } from '../schemas/provider.ts';
import type { SearchRecord } from '../schemas/search.ts';
import type { Source } from '../schemas/source.ts';
import type { MarketRecord, TariffRecord } from '../schemas/tariff.ts';

type Numbered =
  | 'sources'
  | 'presets'
  | 'glossary'
  | 'regulation'
  | 'siteRules'
  | 'changelog'
  | 'questions'
  | 'messages'
  | 'responseCodes'
  | 'indicators'
  | 'pages';

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

/** The ends of the diagnosis by id, sorted by id. */
export async function leavesById(): Promise<ReadonlyMap<string, Leaf>> {
  const entries = await getCollection('diagnosis');
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(entries.map((entry) => [entry.id, entry.data as Leaf]));
}

/** Guides by slug, sorted by slug. */
export async function guidesById(): Promise<ReadonlyMap<string, Guide>> {
  const entries = await getCollection('guides');
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(entries.map((entry) => [entry.id, entry.data as Guide]));
}

/** The record of a file of which there is one. */
async function only<Name extends 'market' | 'criteria' | 'prevent' | 'complaint' | 'search'>(name: Name) {
  const entry = await getEntry(name, name);
  if (!entry) throw new Error(`content/${name}.yaml: expected one record, got no file`);
  return entry.data;
}

/** What is reported in the market, belonging to no provider. */
export const marketRecord = () => only('market') as Promise<MarketRecord>;

/** The method of scoring. */
export const criteriaRecord = () => only('criteria') as Promise<CriteriaRecord>;

/** Tasks, lessons and the contingency plan. */
export const preventRecord = () => only('prevent') as Promise<Prevent>;

/** The ladder, the letters and the incident sheet. */
export const complaintRecord = () => only('complaint') as Promise<Complaint>;

/** Synonyms and aliases of the search. */
export const searchRecord = () => only('search') as Promise<SearchRecord>;
