/**
 * One field of a CSV file. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers of our
 * own making pass as they are.
 */
export function toCsvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
