import { editDistance } from '../base/edit-distance.ts';
import type { z } from './zod.ts';

type Schema = z.core.$ZodType;
type Def = {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  options?: Schema[];
  innerType?: Schema;
  keyType?: Schema;
  valueType?: Schema;
  entries?: Record<string, string>;
};

const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def;

/** Returns the schemas inside unions and optional wrappers. */
function unwrap(schema: Schema): Schema[] {
  const { options, innerType } = defOf(schema);
  if (options) return options.flatMap(unwrap);
  return innerType ? unwrap(innerType) : [schema];
}

function step(schema: Schema, key: PropertyKey): Schema[] {
  const { shape, element, valueType } = defOf(schema);
  const next = typeof key === 'number' ? element : (shape?.[String(key)] ?? valueType);
  return next ? unwrap(next) : [];
}

/** Returns the keys of a record schema: of its shape, or of the enum of allowed keys. */
function keysOf(schema: Schema): string[] {
  const { shape, keyType } = defOf(schema);
  return Object.keys(shape ?? (keyType && defOf(keyType).entries) ?? {});
}

/** Returns the keys that a record at the path may have, in schema order. Empty if no record is there. */
export function knownKeys(schema: Schema, path: readonly PropertyKey[]): string[] {
  const schemas = path.reduce<Schema[]>((at, key) => at.flatMap((one) => step(one, key)), unwrap(schema));
  return [...new Set(schemas.flatMap(keysOf))];
}

/** Returns the known word closest to a wrong one, or undefined if none is close. */
export function nearestWord(wrong: string, known: readonly string[]): string | undefined {
  const word = wrong.toLowerCase();
  const maxEdits = Math.min(4, Math.max(2, word.length / 3));
  const scored = known.map((key) => {
    const other = key.toLowerCase();
    const isPart = Math.min(word.length, other.length) > 2 && (other.startsWith(word) || word.startsWith(other));
    return { key, edits: isPart ? 1 : editDistance(word, other, maxEdits) };
  });
  const [best] = scored.sort((a, b) => a.edits - b.edits);
  return best && best.edits <= maxEdits ? best.key : undefined;
}
