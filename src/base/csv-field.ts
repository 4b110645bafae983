/**
 * Returns one field of a CSV file (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe in
 * front. Numbers stay as they are, because a negative number is not a formula.
 */
export function toCsvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
