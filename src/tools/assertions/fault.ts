import { COLLECTIONS, type NameOf } from '../../schemas/registry.ts';
import type { Content, Context } from '../content.ts';

/** A problem in content: where it is, and what the author should write. */
export type Fault = { file: string; field: string; expected: string; got: string; write: string };

/** A named rule over the parsed content. */
export type Assertion = { rule: string; check: (content: Content, context: Context) => Fault[] };

/** Formats a fault as a line for the author. */
export function toLine({ file, field, expected, got, write }: Fault, rule: string): string {
  return `${file}: ${field}: expected ${expected}, got ${got}, write ${write} [${rule}]`;
}

/** Returns the path of the file of a record in a collection with one record per file. */
export const recordFile = (name: NameOf<'folder'>, id: string): string => `${COLLECTIONS[name].path}/${id}.yaml`;
