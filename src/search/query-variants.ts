import { isWithinEdits } from '../base/edit-distance.ts';
import type { SearchIndex } from './search-index.ts';
import { tokensOf } from './tokens.ts';

/** Rarity of a token that no entry has. High, so that a token without a match lowers the coverage. */
const UNKNOWN_RARITY = 4;
const MAX_VARIANTS = 12;
/** Certainty of a token that starts with the typed one, and of one with a near spelling. */
const PREFIX_CERTAINTY = 0.85;
const NEAR_CERTAINTY = 0.75;
/** Fewest typed letters for a prefix and for a near spelling. Shorter ones match too many words. */
const MIN_PREFIX = 3;
const MIN_NEAR = 4;
/** From this length on, two wrong letters are allowed instead of one. */
const LONG_WORD = 8;

/** Returns how many wrong letters a word of this length may have. */
export const maxEdits = (length: number): number => (length >= LONG_WORD ? 2 : 1);

/** A token of a query: the index tokens it may match, each with a certainty from 0 to 1, and its rarity. */
export type QueryToken = { matches: readonly (readonly [token: string, certainty: number])[]; rarity: number };

/** One wording of a query: with and without spaces, by token, and the sum of the rarities. */
export type QueryVariant = {
  text: string;
  compact: string;
  tokens: ReadonlyMap<string, QueryToken>;
  totalRarity: number;
};

/** Returns the index tokens a typed token may match: itself, or else tokens it is a prefix of and near spellings. */
function toQueryToken(token: string, rarity: SearchIndex['rarity']): QueryToken {
  const known = rarity.get(token);
  if (known !== undefined) return { matches: [[token, 1]], rarity: known };
  const isLatin = /^[a-z]+$/.test(token);
  if (!isLatin || token.length < MIN_PREFIX) return { matches: [], rarity: UNKNOWN_RARITY };
  const near = [...rarity.keys()].flatMap((other): [string, number][] => {
    if (other.startsWith(token)) return [[other, PREFIX_CERTAINTY]];
    const isNear = token.length >= MIN_NEAR && isWithinEdits(token, other, maxEdits(token.length));
    return isNear ? [[other, NEAR_CERTAINTY]] : [];
  });
  if (near.length === 0) return { matches: [], rarity: UNKNOWN_RARITY };
  return { matches: near, rarity: Math.max(...near.map(([other]) => rarity.get(other) ?? 0)) };
}

/** Returns the query, then the query with one of its words replaced by a synonym; at most 12 texts. */
function textsOf(query: string, synonyms: SearchIndex['synonyms']): string[] {
  const texts = new Set([query]);
  const isLatinWord = (word: string) => /^[a-z0-9 +]+$/.test(word);
  for (const group of synonyms) {
    const occurs = (word: string) => (isLatinWord(word) ? ` ${query} `.includes(` ${word} `) : query.includes(word));
    const replaced = group.filter(occurs).sort((a, b) => b.length - a.length)[0];
    if (replaced === undefined) continue;
    for (const word of group) if (word !== replaced) texts.add(query.replace(replaced, word));
  }
  return [...texts].slice(0, MAX_VARIANTS);
}

/**
 * Returns the wordings of a query, the typed one first.
 *
 * Limits the rarity of a synonym to the mean rarity of the tokens it replaces. Otherwise a rare synonym of a common
 * word such as "machine" would outweigh the rest of the query.
 */
export function toVariants(query: string, { rarity, synonyms }: SearchIndex): QueryVariant[] {
  const typed = tokensOf(query);
  return textsOf(query, synonyms).map((text) => {
    const current = tokensOf(text);
    const replaced = typed.filter((token) => !current.includes(token)).map((one) => toQueryToken(one, rarity).rarity);
    const cap = replaced.length > 0 ? replaced.reduce((sum, one) => sum + one, 0) / replaced.length : UNKNOWN_RARITY;
    const tokens = new Map(
      current.map((token): [string, QueryToken] => {
        const one = toQueryToken(token, rarity);
        return [token, typed.includes(token) ? one : { ...one, rarity: Math.min(one.rarity, cap) }];
      }),
    );
    const totalRarity = [...tokens.values()].reduce((sum, one) => sum + one.rarity, 0);
    return { text, compact: text.replaceAll(' ', ''), tokens, totalRarity };
  });
}
