import { getCollection } from 'astro:content';
import type { CollectionName, FileValueOf, ListName, NameOf, RecordOf } from '../schemas/registry.ts';
import { COLLECTIONS } from '../schemas/registry.ts';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** Returns the parsed files of a collection by file name, sorted by file name. */
async function filesOf<Name extends CollectionName>(name: Name): Promise<[id: string, value: FileValueOf<Name>][]> {
  const entries = await getCollection(name);
  // Astro does not know the type: the loader has parsed the file by the schema that `FileValueOf` is inferred from.
  return entries.sort(byId).map(({ id, data }) => [id, data as FileValueOf<Name>]);
}

/** Returns the records of a list, sorted by file name and then in the order of each file. */
export async function listOf<Name extends ListName>(name: Name): Promise<RecordOf<Name>[]> {
  const files = await filesOf(name);
  return files.flatMap(([, records]) => records as RecordOf<Name>[]);
}

/** Returns the records of a folder by file name, sorted by file name. */
async function folderOf<Name extends NameOf<'folder'>>(name: Name): Promise<ReadonlyMap<string, RecordOf<Name>>> {
  return new Map((await filesOf(name)) as [string, RecordOf<Name>][]);
}

/** Returns the record of a collection that is one file. Throws if the file is missing. */
async function only<Name extends NameOf<'single'>>(name: Name): Promise<RecordOf<Name>> {
  const [file] = await filesOf(name);
  if (!file) throw new Error(`${COLLECTIONS[name].path}: expected one record, got no file`);
  return file[1] as RecordOf<Name>;
}

/** Returns the sources by id, sorted by file name and then in the order of each file. Lists on pages follow it. */
export async function sourcesById(): Promise<ReadonlyMap<string, RecordOf<'sources'>>> {
  return new Map((await listOf('sources')).map((source) => [source.id, source]));
}

/** Returns the providers by id; the main ones first, then by id. */
export async function providersById(): Promise<ReadonlyMap<string, RecordOf<'providers'>>> {
  const providers = await folderOf('providers');
  return new Map([...providers].sort(([, a], [, b]) => Number(b.main !== undefined) - Number(a.main !== undefined)));
}

/** Returns the price lists by id, sorted by id. */
export const tariffsById = () => folderOf('tariffs');

/** Returns the ends of the diagnosis by id, sorted by id. */
export const leavesById = () => folderOf('diagnosis');

/** Returns the guides by slug, sorted by slug. */
export const guidesById = () => folderOf('guides');

/** Returns the reported market prices, which belong to no provider. */
export const marketRecord = () => only('market');

/** Returns the scoring method. */
export const criteriaRecord = () => only('criteria');

/** Returns tasks, lessons and the contingency plan. */
export const preventRecord = () => only('prevent');

/** Returns the complaint ladder, the letters and the incident sheet. */
export const complaintRecord = () => only('complaint');

/** Returns synonyms and aliases of the search. */
export const searchRecord = () => only('search');
