import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { idSchema } from '../schemas/common.ts';
import { PROVIDER_KINDS, type ProviderKind } from '../schemas/provider.ts';
import { buildDate } from './build-date.ts';
import { createProviderDraft, createTariffDraft, type DraftWords, unknownFields } from './provider-draft.ts';
import { ROOT } from './read-content.ts';
import { runTool } from './run-tool.ts';
import { toSchemaLine } from './schema-files.ts';

const USAGE = `npm run new:provider -- <id> [${PROVIDER_KINDS.join('|')}]`;

const toPaths = (id: string) => ({
  provider: `content/providers/${id}.yaml`,
  tariff: `content/tariffs/${id}-unpublished.yaml`,
});

const isKind = (word: string): word is ProviderKind => (PROVIDER_KINDS as readonly string[]).includes(word);

/** Returns why the provider cannot be created, or undefined if it can. */
function refuse(root: string, id: string | undefined, kind: string): string | undefined {
  if (id === undefined) return `no id given, write: ${USAGE}`;
  if (!idSchema.safeParse(id).success)
    return `"${id}" is not an id: write lower-case letters and digits joined by hyphens, such as new-pay`;
  if (!isKind(kind)) return `"${kind}" is not a kind of provider: write ${PROVIDER_KINDS.join(', ')}`;
  const { provider, tariff } = toPaths(id);
  const taken = [provider, tariff].find((path) => existsSync(join(root, path)));
  return taken && `${taken} exists already: change that file, or choose another id`;
}

/** Returns the initial texts of the draft with the id filled in. */
function readWords(id: string): DraftWords {
  const text = readFileSync(new URL('./new-provider.yaml', import.meta.url), 'utf8');
  return parse(text.replaceAll('{id}', id)) as DraftWords;
}

/** Writes YAML. The timestamp tag makes it quote days, which Astro would otherwise read as dates. */
const toYaml = (record: object): string =>
  stringify(record, { customTags: ['timestamp'], aliasDuplicateObjects: false });

/** Returns one line per top-level field that has unknown parts: `  unknown: licence: state, number`. */
function toUnknownLines(record: object): string[] {
  const groups = Map.groupBy(unknownFields(record), ([top]) => top);
  return [...groups].map(([top, paths]) => {
    const inner = paths.map(([, ...rest]) => rest.join('.')).join(', ');
    return `  unknown: ${top}${inner && `: ${inner}`}`;
  });
}

function write(root: string, path: string, record: object): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${toSchemaLine(path)}\n${toYaml(record)}`, { flag: 'wx' });
}

const CHANGELOG = 'content/changelog.yaml';

/** Adds the dated entry of the new provider above all others, which stay as they are. */
function addChange(root: string, id: string, { added }: DraftWords, today: string): void {
  const path = join(root, CHANGELOG);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : `${toSchemaLine(CHANGELOG)}\n`;
  const firstEntry = text.search(/^- /m);
  const at = firstEntry < 0 ? text.length : firstEntry;
  const entry = toYaml([{ date: today, kind: 'content', provider: id, text: added }]);
  writeFileSync(path, text.slice(0, at) + entry + text.slice(at));
}

/**
 * Writes a provider with every field unknown, a price list without prices, and a dated entry of the
 * change log. All pass the content check.
 * @returns lines to print, and whether the files were written
 */
export function createProvider(
  root: string,
  id: string | undefined,
  kind: string,
  today: string,
): { isCreated: boolean; lines: string[] } {
  const refusal = refuse(root, id, kind);
  if (refusal !== undefined || id === undefined || !isKind(kind))
    return { isCreated: false, lines: [refusal ?? USAGE] };
  const words = readWords(id);
  const paths = toPaths(id);
  const records = { provider: createProviderDraft(kind, words, today), tariff: createTariffDraft(id, words) };
  write(root, paths.provider, records.provider);
  write(root, paths.tariff, records.tariff);
  addChange(root, id, words, today);
  const lines = [
    `wrote ${paths.provider}: replace name, summary, entity.name and gaps; add aliases, penalties and facts`,
    ...toUnknownLines(records.provider),
    `wrote ${paths.tariff}: name the file and plan for what you find, and set publication and device`,
    ...toUnknownLines(records.tariff),
    `added today's entry to ${CHANGELOG}: say what is known`,
    'add each page that you read to a file of content/sources/',
    'then run npm run content:check',
  ];
  return { isCreated: true, lines };
}

function run(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { root: { type: 'string', default: ROOT } },
  });
  const [id, kind = 'acquirer', extra] = positionals;
  if (extra !== undefined) throw new Error(`unknown argument ${extra}, write: ${USAGE}`);
  const { isCreated, lines } = createProvider(values.root, id, kind, buildDate(process.env, new Date()));
  console[isCreated ? 'log' : 'error'](lines.join('\n'));
  return isCreated ? 0 : 1;
}

runTool(import.meta.url, run);
