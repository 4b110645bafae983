import { isWithin } from '../base/edit-distance.ts';
import type { SearchIndex } from './search-index.ts';
import { tokensOf } from './tokens.ts';

/** A word nobody uses counts as rare, so that what is not understood lowers the share that is. */
const UNKNOWN_RARITY = 4;
const MOST_VARIANTS = 12;

/** A word of a query: the words of the index that it may stand for, each with how sure that is, and how much it tells. */
export type Asked = { options: readonly (readonly [word: string, sure: number])[]; rarity: number };

/** A way to say the query: as text with and without blanks, its words, and what all of them tell together. */
export type Variant = { text: string; compact: string; asked: ReadonlyMap<string, Asked>; whole: number };

/** What a typed word may stand for: itself; while it is being typed, what it begins; else what is spelt almost so. */
function toAsked(token: string, rarity: SearchIndex['rarity']): Asked {
  const known = rarity.get(token);
  if (known !== undefined) return { options: [[token, 1]], rarity: known };
  const isLatin = /^[a-z]+$/.test(token);
  if (!isLatin || token.length < 3) return { options: [], rarity: UNKNOWN_RARITY };
  const most = token.length >= 8 ? 2 : 1;
  const near = [...rarity.keys()].flatMap((word): [string, number][] => {
    if (word.startsWith(token)) return [[word, 0.85]];
    return token.length >= 4 && isWithin(token, word, most) ? [[word, 0.75]] : [];
  });
  if (near.length === 0) return { options: [], rarity: UNKNOWN_RARITY };
  return { options: near, rarity: Math.max(...near.map(([word]) => rarity.get(word) ?? 0)) };
}

/** The texts of a query: itself, then with words that mean the same in the place of its own. */
function textsOf(query: string, synonyms: SearchIndex['synonyms']): string[] {
  const texts = new Set([query]);
  const isLatinWord = (word: string) => /^[a-z0-9 +]+$/.test(word);
  for (const group of synonyms) {
    const holds = (word: string) => (isLatinWord(word) ? ` ${query} `.includes(` ${word} `) : query.includes(word));
    const said = group.filter(holds).sort((a, b) => b.length - a.length)[0];
    if (said === undefined) continue;
    for (const word of group) if (word !== said) texts.add(query.replace(said, word));
  }
  return [...texts].slice(0, MOST_VARIANTS);
}

/**
 * The ways to say a query, as typed first. A word put in for a common one tells no more than that one did: a rare
 * synonym of "machine" says nothing of which machine.
 */
export function toVariants(query: string, { rarity, synonyms }: SearchIndex): Variant[] {
  const own = tokensOf(query);
  return textsOf(query, synonyms).map((text) => {
    const tokens = tokensOf(text);
    const gone = own.filter((token) => !tokens.includes(token)).map((token) => toAsked(token, rarity).rarity);
    const cap = gone.length > 0 ? gone.reduce((sum, one) => sum + one, 0) / gone.length : UNKNOWN_RARITY;
    const asked = new Map(
      tokens.map((token): [string, Asked] => {
        const one = toAsked(token, rarity);
        return [token, own.includes(token) ? one : { ...one, rarity: Math.min(one.rarity, cap) }];
      }),
    );
    const whole = [...asked.values()].reduce((sum, one) => sum + one.rarity, 0);
    return { text, compact: text.replaceAll(' ', ''), asked, whole };
  });
}
