import { nearestWord } from '../../schemas/known-keys.ts';
import { COLLECTIONS } from '../../schemas/registry.ts';
import { type Assertion, type Fault, recordFile } from './fault.ts';
import { everythingIn, type Place } from './walk.ts';

/** Folder of the sources, as messages name it. */
const SOURCES = `${COLLECTIONS.sources.path}/`;

/** Returns the path of the file that holds a source. */
export const sourceFile = (fileOf: ReadonlyMap<object, string>, source: object): string =>
  fileOf.get(source) ?? COLLECTIONS.sources.path;

const quote = (text: string): string => `"${text}"`;

/** Returns what to write for an unknown id: the nearest known one, or where to add it. */
export function remedy(id: string, known: Iterable<string>, home: string): string {
  const near = nearestWord(id, [...known]);
  return near ? `${near}, or add ${id} to ${home}` : `an id from ${home}, or add ${id} there`;
}

/** Returns every use of a source: each item of each `sources` list. */
function usesIn(content: Parameters<Assertion['check']>[0]): (Place & { id: string })[] {
  return everythingIn(content)
    .filter(({ key, value }) => key === 'sources' && Array.isArray(value))
    .flatMap(({ file, field, value }) =>
      (value as string[]).map((id, index) => ({ file, field: `${field}.${index}`, id })),
    );
}

export const sourcesExist: Assertion = {
  rule: 'sources-exist',
  check(content) {
    const known = new Set(content.sources.map(({ id }) => id));
    return usesIn(content)
      .filter(({ id }) => !known.has(id))
      .map(({ file, field, id }) => ({
        file,
        field,
        expected: 'the id of a source',
        got: quote(id),
        write: remedy(id, known, SOURCES),
      }));
  },
};

export const sourcesUsed: Assertion = {
  rule: 'sources-used',
  check(content) {
    const used = new Set(usesIn(content).map(({ id }) => id));
    return content.sources
      .filter(({ id }) => !used.has(id))
      .map((source) => ({
        file: sourceFile(content.fileOf, source),
        field: source.id,
        expected: 'a source that some record names',
        got: 'none that does',
        write: `${source.id} into the sources of what it proves, or remove it`,
      }));
  },
};

export const providersExist: Assertion = {
  rule: 'providers-exist',
  check({ providers, tariffs, changelog }) {
    const uses = [
      ...[...tariffs].map(([id, { provider }]) => ({
        file: recordFile('tariffs', id),
        field: 'provider',
        provider,
      })),
      ...changelog.map(({ provider }, index) => ({
        file: 'content/changelog.yaml',
        field: `${index}.provider`,
        provider,
      })),
    ];
    return uses.flatMap(({ file, field, provider }): Fault[] => {
      if (provider === undefined || providers.has(provider)) return [];
      const write = remedy(provider, providers.keys(), 'content/providers/');
      return [{ file, field, expected: 'the id of a provider', got: quote(provider), write }];
    });
  },
};

export const tariffsOfProviders: Assertion = {
  rule: 'tariffs-of-providers',
  check({ providers, tariffs }) {
    const misnamed = [...tariffs]
      .filter(([id, { provider }]) => !id.startsWith(`${provider}-`))
      .map(([id, { provider }]) => ({
        file: recordFile('tariffs', id),
        field: 'file name',
        expected: `a name that starts with its provider, ${provider}-`,
        got: quote(id),
        write: `${provider}-<plan>.yaml as the file name`,
      }));
    const owners = new Set([...tariffs.values()].map(({ provider }) => provider));
    const bare = [...providers.keys()]
      .filter((id) => !owners.has(id))
      .map((id) => ({
        file: recordFile('providers', id),
        field: 'file name',
        expected: 'at least one tariff of this provider',
        got: 'none',
        write: `content/tariffs/${id}-unpublished.yaml with publication: none`,
      }));
    return [...misnamed, ...bare];
  },
};

export const testsExist: Assertion = {
  rule: 'tests-exist',
  check({ siteRules }, { testFiles }) {
    return siteRules.flatMap(({ id, heldBy }) =>
      heldBy
        .map((path, index) => ({ path, field: `${id}.heldBy.${index}` }))
        .filter(({ path }) => !testFiles.has(path))
        .map(({ path, field }) => ({
          file: 'content/site-rules.yaml',
          field,
          expected: 'a test file that exists',
          got: quote(path),
          write: `${nearestWord(path, [...testFiles]) ?? 'the path of the test that enforces the rule'}, or heldBy: [] with the reason in says`,
        })),
    );
  },
};
