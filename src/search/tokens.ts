/** Half-width characters, small letters, one space for any run of blanks and punctuation; 0.38 stays one number. */
export function toPlainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/(\d\.(?=\d))|\./g, (_, decimal?: string) => decimal ?? ' ')
    .replace(/[^\p{L}\p{N}%+.]+/gu, ' ')
    .trim();
}

const RUN = /[\p{Script=Han}]+|[^\p{Script=Han}\s]+/gu;

/**
 * Words of a text as both a query and an entry are cut into them: Latin words and numbers whole, Chinese in pairs of
 * neighbouring characters, since no list of words knows the words of this trade; a lone character stands alone.
 */
export function tokensOf(plain: string): string[] {
  return (plain.match(RUN) ?? []).flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return [run];
    const chars = [...run];
    return chars.length === 1 ? chars : chars.slice(1).map((char, index) => `${chars[index]}${char}`);
  });
}
