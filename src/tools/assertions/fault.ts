import type { Content, Context } from '../content.ts';

/** One thing wrong in content: where it stands, and what its author should do. */
export type Fault = { file: string; field: string; expected: string; got: string; write: string };

/** A rule that holds over the parsed content, known by its name. */
export type Assertion = { rule: string; check: (content: Content, context: Context) => Fault[] };

/** The line that an author reads. */
export function toLine({ file, field, expected, got, write }: Fault, rule: string): string {
  return `${file}: ${field}: expected ${expected}, got ${got}, write ${write} [${rule}]`;
}
