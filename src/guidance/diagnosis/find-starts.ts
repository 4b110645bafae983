import type { Target } from '../../schemas/diagnosis.ts';
import type { Starts } from './types.ts';

/** Something the words may mean: a code, a message of a screen, a symptom. `label` is what the reader recognises. */
export type Start = { kind: 'code' | 'message' | 'symptom'; label: string; to: Target };

const MOST = 6;
const CODE = /(?:^|[^0-9A-Z])([0-9A-Z]{2})(?:$|[^0-9A-Z])/;

/** Full-width characters as half-width ones, capitals, no blanks and punctuation. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}]+/gu, '');

/** Pairs of neighbouring characters. */
const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));

/** Share of the typed pairs that a text holds too, 0 to 1. */
function likeness(typed: string, text: string): number {
  const asked = pairsOf(typed);
  if (asked.size === 0) return text.includes(typed) ? 1 : 0;
  const held = pairsOf(text);
  return [...asked].filter((pair) => held.has(pair)).length / asked.size;
}

/**
 * What a typed code, message or complaint may mean, likeliest first; empty when nothing comes near.
 * A code of two characters wins; then messages whose words stand in what was typed, or the other way round; then
 * symptoms that share at least half of the typed pairs of characters.
 */
export function findStarts(typed: string, { codes, messages, leaves }: Starts): Start[] {
  const words = plain(typed);
  if (words === '') return [];
  const [, asked = ''] = CODE.exec(typed.normalize('NFKC').toUpperCase()) ?? [];
  const ofCodes = codes
    .filter(({ code }) => code === asked)
    .map(({ code, meaning, leaf }): Start => ({ kind: 'code', label: `${code} ${meaning}`, to: { leaf } }));
  const scored = [
    ...messages.map(({ shown, words: known, to }) => ({
      start: { kind: 'message', label: shown, to } as const,
      score: Math.max(
        ...known.map(plain).map((one) => {
          if (one === words) return 3;
          // Longer words say more: those of a whole message go before one that is part of it.
          if (words.includes(one)) return 2 + one.length / 100;
          if (words.length > 1 && one.includes(words)) return 1.5 + words.length / one.length / 10;
          return likeness(words, one) * 0.9;
        }),
      ),
    })),
    ...leaves.map(({ id, title, symptom }) => ({
      start: { kind: 'symptom', label: title, to: { leaf: id } } as const,
      score: likeness(words, plain(`${title} ${symptom}`)),
    })),
  ];
  const near = scored.filter(({ score }) => score >= 0.5).sort((a, b) => b.score - a.score);
  return [...ofCodes, ...near.map(({ start }): Start => start)].slice(0, MOST);
}
