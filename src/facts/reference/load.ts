import type { Lang } from '../../format/langs.ts';
import { toDatedFigures } from '../calculator/load.ts';
import { createCitations } from '../citations.ts';
import { listOf, marketRecord, sourcesById } from '../content.ts';
import { priceRows } from '../key-facts/price-rows.ts';
import { formatOf } from '../words/load.ts';

/** Groups records. Groups keep the order in which they first appear. */
function inGroups<Item extends { group: string }>(items: readonly Item[]): [string, Item[]][] {
  return [...Map.groupBy(items, ({ group }) => group)];
}

/** Returns the glossary by group; each term also has its name in the other language. */
export async function loadGlossary(lang: Lang) {
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

/** Returns the rules of this site by group. */
export async function loadSiteRules(lang: Lang) {
  const rules = await listOf('siteRules');
  return inGroups(rules.map(({ id, group, says, heldBy }) => ({ id, group, says: says[lang], heldBy })));
}

/** Returns all dated changes, latest first; those of one day in file order. */
export async function loadChanges(lang: Lang) {
  const changes = await listOf('changelog');
  return changes
    .map(({ date, kind, provider, text }) => ({ date, kind, provider, text: text[lang] }))
    .sort((a, b) => (a.date > b.date ? -1 : Number(a.date < b.date)));
}

/**
 * Returns the regulations and the numbered list of their sources.
 * @param day ISO day
 */
export async function loadRegulation(lang: Lang, day: string) {
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
 * Returns the market range as key-fact rows, and the numbered list of its sources.
 * @param day ISO day
 */
export async function loadMarketRows(lang: Lang, day: string) {
  const [sources, record] = await Promise.all([sourcesById(), marketRecord()]);
  const citations = createCitations(sources, lang, day);
  const tools = { f: formatOf(lang), lang, day, citations };
  const rows = priceRows(tools, { record, ...toDatedFigures(record, 'market', day, sources) });
  return { rows, sources: citations.list() };
}
