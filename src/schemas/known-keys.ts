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

/** The schemas without the unions and optional wrappers around them. */
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

/** The keys of a record: those of its shape, or those that a list of allowed keys names. */
function keysOf(schema: Schema): string[] {
  const { shape, keyType } = defOf(schema);
  return Object.keys(shape ?? (keyType && defOf(keyType).entries) ?? {});
}

/** The keys that a record at the path may have, in the order of the schema; none when no record stands there. */
export function knownKeys(schema: Schema, path: readonly PropertyKey[]): string[] {
  const there = path.reduce<Schema[]>((at, key) => at.flatMap((one) => step(one, key)), unwrap(schema));
  return [...new Set(there.flatMap(keysOf))];
}

/** Letters to add, drop or change to get from one word to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The known word that a wrong one most likely stands for, or undefined when none comes near. */
export function nearestWord(wrong: string, known: readonly string[]): string | undefined {
  const word = wrong.toLowerCase();
  const scored = known.map((key) => {
    const other = key.toLowerCase();
    const isPart = Math.min(word.length, other.length) > 2 && (other.startsWith(word) || word.startsWith(other));
    return { key, score: isPart ? 1 : distance(word, other) };
  });
  const [best] = scored.sort((a, b) => a.score - b.score);
  return best && best.score <= Math.min(4, Math.max(2, word.length / 3)) ? best.key : undefined;
}
