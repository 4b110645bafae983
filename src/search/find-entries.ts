import { isWithinEdits } from '../base/edit-distance.ts';
import { maxEdits, type QueryToken, type QueryVariant, toVariants } from './query-variants.ts';
import type { IndexedEntry, SearchIndex } from './search-index.ts';
import { toPlainWords } from './tokens.ts';
import type { SearchHit, SearchKind } from './types.ts';

const CODE = /(?:^| )([0-9a-z]{2})(?= |$)/g;
/** Entries below this score are left out. */
const MIN_SCORE = 18;
/** Points added if the query names a response code, because that is unambiguous. */
const NAMED_CODE_BONUS = 200;
/** Factor for a wording with a synonym, because it is less certain than the typed one. */
const SYNONYM_FACTOR = 0.94;
/** Points of an entry that covers the whole query. */
const COVERAGE_POINTS = 60;

/** Points added by kind, to order entries that match equally well. */
const KIND_BONUS: Readonly<Record<SearchKind, number>> = {
  guide: 4,
  provider: 4,
  fix: 2.2,
  page: 2,
  term: 1.5,
  rule: 0,
  code: 0,
};

/** Returns the share of a query's rarity that the tokens of a name have, 0 to 1. */
function shareInName(
  queryTokens: ReadonlyMap<string, QueryToken>,
  totalRarity: number,
  nameTokens: readonly string[],
): number {
  let found = 0;
  for (const token of nameTokens) found += queryTokens.get(token)?.rarity ?? 0;
  return totalRarity === 0 ? 0 : Math.min(1, found / totalRarity);
}

/** Returns how well a name matches a query, 0 to 100: equal, inside it, containing it, or a near spelling. */
function scoreName(variant: QueryVariant, { name, compact, tokens, isTitle }: IndexedEntry['names'][number]): number {
  const query = variant.compact;
  if (variant.text === name || query === compact) return isTitle ? 100 : 99;
  if (compact.length >= 2 && query.includes(compact))
    return 12 + 50 * shareInName(variant.tokens, variant.totalRarity, tokens);
  if (query.length >= 2 && compact.includes(query)) return 10 + (50 * query.length) / compact.length;
  // Scores Chinese lower, because a wrong character is often another word and a wrong letter often a typing error.
  const isHan = /\p{Script=Han}/u.test(query);
  if (query.length < (isHan ? 3 : 5) || !isWithinEdits(query, compact, maxEdits(query.length))) return 0;
  return isHan ? 28 : 45;
}

/** Returns the share of a query's rarity that an entry covers, 0 to 1. Weights each token by certainty and place. */
function coverageOf({ tokens, totalRarity }: QueryVariant, { tokenWeights }: IndexedEntry): number {
  let covered = 0;
  for (const { matches, rarity } of tokens.values()) {
    let best = 0;
    for (const [token, certainty] of matches) best = Math.max(best, certainty * (tokenWeights.get(token) ?? 0));
    covered += rarity * best;
  }
  return totalRarity === 0 ? 0 : covered / totalRarity;
}

function scoreEntry(variants: readonly QueryVariant[], indexed: IndexedEntry): number {
  let score = 0;
  for (const [place, variant] of variants.entries()) {
    let name = 0;
    for (const one of indexed.names) name = Math.max(name, scoreName(variant, one));
    const matched = name + COVERAGE_POINTS * coverageOf(variant, indexed);
    score = Math.max(score, matched * (place === 0 ? 1 : SYNONYM_FACTOR));
  }
  return score;
}

/**
 * Returns the entries whose names match a query, best first (ranking in src/search/README.md).
 *
 * A response code that the query names comes first. Deterministic: equal scores keep the order of the entries.
 * @param max limit of results
 */
export function findEntries(index: SearchIndex, typed: string, max = 10): SearchHit[] {
  const query = toPlainWords(typed);
  if (query === '') return [];
  const codes = new Set([...query.replace(/\p{Script=Han}+/gu, ' ').matchAll(CODE)].map(([, code = '']) => code));
  const variants = toVariants(query, index);
  return index.entries
    .map((indexed): SearchHit => {
      const { entry, names } = indexed;
      const isNamed = entry.kind === 'code' && codes.size > 0 && names.some(({ name }) => codes.has(name));
      const score = scoreEntry(variants, indexed) + KIND_BONUS[entry.kind] + (isNamed ? NAMED_CODE_BONUS : 0);
      return { entry, score };
    })
    .filter(({ score }) => score >= MIN_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, max);
}
