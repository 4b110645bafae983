import type { Lang } from '../../format/langs.ts';
import { toDatedFigures } from '../calculator/load.ts';
import { createCitations } from '../citations.ts';
import { listOf, marketRecord, sourcesById } from '../content.ts';
import { priceRows } from '../key-facts/price-rows.ts';
import { formatOf } from '../words/load.ts';

/** Records in groups, groups in the order in which they first appear. */
function inGroups<Item extends { group: string }>(items: readonly Item[]): [string, Item[]][] {
  return [...Map.groupBy(items, ({ group }) => group)];
}

/** Terms of the glossary by group, each with its name in the other language too. */
export async function glossaryOf(lang: Lang) {
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const terms = (await listOf('glossary')).map(({ id, group, term, definition }) => ({
    id,
    group,
    name: term[lang],
    otherName: term[other],
    definition: definition[lang],
  }));
  return { count: terms.length, terms, groups: inGroups(terms) };
}

/** Our own rules by group. */
export async function siteRulesOf(lang: Lang) {
  const rules = await listOf('siteRules');
  return inGroups(rules.map(({ id, group, says, heldBy }) => ({ id, group, says: says[lang], heldBy })));
}

/** All dated changes, latest first; those of one day in the order of the file. */
export async function changesOf(lang: Lang) {
  const changes = await listOf('changelog');
  return changes
    .map(({ date, kind, provider, text }) => ({ date, kind, provider, text: text[lang] }))
    .sort((a, b) => (a.date > b.date ? -1 : Number(a.date < b.date)));
}

/**
 * The regulations with their sources in a numbered list.
 * @param day ISO day
 */
export async function regulationOf(lang: Lang, day: string) {
  const [sources, laws] = await Promise.all([sourcesById(), listOf('regulation')]);
  const citations = createCitations(sources, lang, day);
  const regulation = laws.map(({ id, name, number, effective, says, doubt, sources: ids }) => ({
    ...citations.cite('rest', says[lang], ids),
    id,
    name: name[lang],
    number: number?.[lang],
    effective,
    doubt: doubt?.[lang],
  }));
  return { regulation, sources: citations.list() };
}

/**
 * The market range as rows of a key-facts slip, with its sources in a numbered list.
 * @param day ISO day
 */
export async function marketOf(lang: Lang, day: string) {
  const [sources, record] = await Promise.all([sourcesById(), marketRecord()]);
  const citations = createCitations(sources, lang, day);
  const tools = { f: formatOf(lang), lang, day, citations };
  const rows = priceRows(tools, { record, ...toDatedFigures(record, 'market', day, sources) });
  return { rows, sources: citations.list() };
}
