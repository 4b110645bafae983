/** A hole that nobody filled: a line to write on. */
export const BLANK = '________';

/**
 * A letter with its holes `{field}` filled. What the reader typed stays text: holes in it are not filled again.
 * @param values by field id; empty ones and those of blanks only leave a line to write on
 */
export function fillLetter(body: string, values: Readonly<Record<string, string>>): string {
  return body.replace(/\{(\w+)\}/g, (_, field: string) => values[field]?.trim() || BLANK);
}
