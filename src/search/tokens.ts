/**
 * Returns the text in half-width lower case with one space between words. Drops apostrophes and punctuation.
 *
 * Keeps `%`, `+` and the decimal point of a number such as 0.38.
 */
export function toPlainWords(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’']/g, '')
      // Matches the digit before the point, because older browsers do not support lookbehind.
      .replace(/(\d)\.(?=\d)|\./g, (_, digit?: string) => (digit === undefined ? ' ' : `${digit}.`))
      .replace(/[^\p{L}\p{N}%+.]+/gu, ' ')
      .trim()
  );
}

const RUN = /[\p{Script=Han}]+|[^\p{Script=Han}\s]+/gu;

/**
 * Splits plain words into tokens, for queries and entries alike.
 *
 * Latin words and numbers stay whole. Chinese text becomes pairs of neighbouring characters, because no dictionary
 * covers the words of this trade. A single Chinese character is a token of its own.
 */
export function tokensOf(plain: string): string[] {
  return (plain.match(RUN) ?? []).flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return [run];
    const chars = [...run];
    return chars.length === 1 ? chars : chars.slice(1).map((char, index) => `${chars[index]}${char}`);
  });
}
