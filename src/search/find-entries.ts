import { isWithin } from '../base/edit-distance.ts';
import { type Asked, toVariants, type Variant } from './query-variants.ts';
import type { IndexedEntry, SearchIndex } from './search-index.ts';
import { toPlainWords } from './tokens.ts';
import type { Hit, SearchKind } from './types.ts';

const CODE = /(?:^| )([0-9a-z]{2})(?= |$)/g;
const LEAST_SCORE = 18;
/** A response code that is named leaves no doubt. */
const NAMED_CODE = 200;
/** Saying it with another word of the same meaning is a little less sure. */
const BY_SYNONYM = 0.94;

/** What stands first of two that match alike. */
const PRIOR: Readonly<Record<SearchKind, number>> = {
  guide: 4,
  provider: 4,
  fix: 2.2,
  page: 2,
  term: 1.5,
  rule: 0,
  code: 0,
};

/** What the words of a name tell, of all that a query tells: 0 to 1. */
function tells(asked: ReadonlyMap<string, Asked>, whole: number, tokens: readonly string[]): number {
  let told = 0;
  for (const token of tokens) told += asked.get(token)?.rarity ?? 0;
  return whole === 0 ? 0 : Math.min(1, told / whole);
}

/** How well a name answers a query, 0 to 100: the same, part of it, holding it, or spelt almost so. */
function nameScore(variant: Variant, { name, bare, tokens, isTitle }: IndexedEntry['names'][number]): number {
  const { text, compact, asked, whole } = variant;
  if (text === name || compact === bare) return isTitle ? 100 : 99;
  if (bare.length >= 2 && compact.includes(bare)) return 12 + 50 * tells(asked, whole, tokens);
  if (compact.length >= 2 && bare.includes(compact)) return 10 + (50 * compact.length) / bare.length;
  // Another character makes another word in Chinese more often than a slip; a letter seldom does.
  const isHan = /\p{Script=Han}/u.test(compact);
  const most = compact.length >= 8 ? 2 : 1;
  if (compact.length < (isHan ? 3 : 5) || !isWithin(compact, bare, most)) return 0;
  return isHan ? 28 : 45;
}

/** Share of what a query tells that an entry holds, 0 to 1. */
function coverage({ asked, whole }: Variant, { words }: IndexedEntry): number {
  let held = 0;
  for (const { options, rarity } of asked.values()) {
    let best = 0;
    for (const [word, sure] of options) best = Math.max(best, sure * (words.get(word) ?? 0));
    held += rarity * best;
  }
  return whole === 0 ? 0 : held / whole;
}

function scoreOf(variants: readonly Variant[], indexed: IndexedEntry): number {
  let score = 0;
  for (const [place, variant] of variants.entries()) {
    let name = 0;
    for (const one of indexed.names) name = Math.max(name, nameScore(variant, one));
    score = Math.max(score, (name + 60 * coverage(variant, indexed)) * (place === 0 ? 1 : BY_SYNONYM));
  }
  return score;
}

/**
 * Entries that answer a query by their names, likeliest first; those that hardly do are left out. A response code that
 * is named wins. Deterministic: ties by kind, then by the order of the entries.
 * @param most how many at the most
 */
export function findEntries(index: SearchIndex, typed: string, most = 10): Hit[] {
  const query = toPlainWords(typed);
  if (query === '') return [];
  const codes = new Set([...query.replace(/\p{Script=Han}+/gu, ' ').matchAll(CODE)].map(([, code = '']) => code));
  const variants = toVariants(query, index);
  return index.entries
    .map((indexed): Hit => {
      const { entry, names } = indexed;
      const isNamed = entry.kind === 'code' && codes.size > 0 && names.some(({ name }) => codes.has(name));
      return { entry, score: scoreOf(variants, indexed) + PRIOR[entry.kind] + (isNamed ? NAMED_CODE : 0) };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}
