import type { Content, Context } from '../content.ts';

/** A problem in content: where it is, and what the author should write. */
export type Fault = { file: string; field: string; expected: string; got: string; write: string };

/** A named rule over the parsed content. */
export type Assertion = { rule: string; check: (content: Content, context: Context) => Fault[] };

/** Formats a fault as a line for the author. */
export function toLine({ file, field, expected, got, write }: Fault, rule: string): string {
  return `${file}: ${field}: expected ${expected}, got ${got}, write ${write} [${rule}]`;
}
