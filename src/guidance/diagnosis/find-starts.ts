import type { Target } from '../../schemas/diagnosis.ts';
import type { DiagnosisTexts } from './types.ts';

/** A possible meaning of the typed text, with a label that the reader recognises. */
type DiagnosisStart = { kind: 'code' | 'message' | 'symptom'; label: string; to: Target };

const MAX_STARTS = 6;
/** Smallest score and smallest share of common pairs that count as a match. */
const MIN_SCORE = 0.5;
const CODE = /(?:^|[^0-9A-Z])([0-9A-Z]{2})(?:$|[^0-9A-Z])/;

/** Returns the text in half-width capitals without spaces and punctuation. */
const toPlainCapitals = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}]+/gu, '');

/** Returns the pairs of neighbouring characters. */
const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));

/** Returns the share of the typed pairs that a text also has, 0 to 1. */
function commonShare(typed: string, text: string): number {
  const typedPairs = pairsOf(typed);
  if (typedPairs.size === 0) return text.includes(typed) ? 1 : 0;
  const pairs = pairsOf(text);
  return [...typedPairs].filter((pair) => pairs.has(pair)).length / typedPairs.size;
}

/**
 * Scores one wording of a message: 3 if equal, above 2 inside the typed text, above 1.5 if it contains the typed text.
 * Otherwise the score is at most 0.9.
 */
function scoreWording(typed: string, wording: string): number {
  if (wording === typed) return 3;
  // Ranks a longer wording first, because a short one can be a part of it.
  if (typed.includes(wording)) return 2 + wording.length / 100;
  if (typed.length > 1 && wording.includes(typed)) return 1.5 + typed.length / wording.length / 10;
  return commonShare(typed, wording) * 0.9;
}

/**
 * Returns what a typed code, message or complaint may mean, best first; at most 6, and none if nothing is similar.
 *
 * A response code of two characters comes first. Then come messages and symptoms by score
 * (rules in src/guidance/README.md).
 */
export function findStarts(typed: string, { codes, messages, leaves }: DiagnosisTexts): DiagnosisStart[] {
  const plain = toPlainCapitals(typed);
  if (plain === '') return [];
  const [, typedCode = ''] = CODE.exec(typed.normalize('NFKC').toUpperCase()) ?? [];
  const ofCodes = codes
    .filter(({ code }) => code === typedCode)
    .map(({ code, meaning, leaf }): DiagnosisStart => ({ kind: 'code', label: `${code} ${meaning}`, to: { leaf } }));
  const scored = [
    ...messages.map(({ shown, words, to }) => ({
      start: { kind: 'message', label: shown, to } as const,
      score: Math.max(...words.map((wording) => scoreWording(plain, toPlainCapitals(wording)))),
    })),
    ...leaves.map(({ id, title, symptom }) => ({
      start: { kind: 'symptom', label: title, to: { leaf: id } } as const,
      score: commonShare(plain, toPlainCapitals(`${title} ${symptom}`)),
    })),
  ];
  const similar = scored.filter(({ score }) => score >= MIN_SCORE).sort((a, b) => b.score - a.score);
  return [...ofCodes, ...similar.map(({ start }): DiagnosisStart => start)].slice(0, MAX_STARTS);
}
