import { posix } from 'node:path';
import { COLLECTIONS, type Collection, toFileSchema, WORD_FILES } from '../schemas/registry.ts';
import { z } from '../schemas/zod.ts';

/** Folder of the JSON Schemas that editors use for completion. Generated: `npm run schemas`. */
export const SCHEMA_FOLDER = 'content/.schemas';

const schemaPath = (name: string): string => `${SCHEMA_FOLDER}/${name}.schema.json`;

/** Every kind of content file: the collections, and the interface words of both languages. */
const KINDS: readonly (readonly [name: string, collection: Collection, paths: readonly string[]])[] = [
  ...Object.entries(COLLECTIONS).map(([name, collection]) => [name, collection, [collection.path]] as const),
  ['words', WORD_FILES.zh, Object.values(WORD_FILES).map(({ path }) => path)],
];

/** Returns the text of each JSON Schema by its path from the repository root. */
export function toSchemaFiles(): Map<string, string> {
  return new Map(
    KINDS.map(([name, collection]) => {
      const schema = z.toJSONSchema(toFileSchema(collection), { io: 'input', target: 'draft-7', reused: 'ref' });
      return [schemaPath(name), `${JSON.stringify({ title: name, ...schema }, null, 2)}\n`];
    }),
  );
}

/** Returns the first line of a content file, which names its schema for editors. Undefined for any other file. */
export function toSchemaLine(file: string): string | undefined {
  const kind = KINDS.find(([, , paths]) => paths.some((path) => file === path || posix.dirname(file) === path));
  if (!kind) return undefined;
  return `# yaml-language-server: $schema=${posix.relative(posix.dirname(file), schemaPath(kind[0]))}`;
}
