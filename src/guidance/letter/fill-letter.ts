/** Replaces a field without a value: a line to write on. */
const BLANK = '________';

/**
 * Returns a letter with its fields `{field}` filled in. Does not fill fields inside typed values again.
 * @param values by field id; a value that is missing, empty or only spaces becomes a line to write on
 */
export function fillLetter(body: string, values: Readonly<Record<string, string>>): string {
  return body.replace(/\{(\w+)\}/g, (_, field: string) => values[field]?.trim() || BLANK);
}
