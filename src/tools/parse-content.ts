import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { idSchema } from '../schemas/common.ts';
import { toFriendlyErrors } from '../schemas/friendly.ts';
import { COLLECTIONS, type Collection, isList, toFileSchema, WORD_FILES } from '../schemas/registry.ts';
import type { z } from '../schemas/zod.ts';
import type { Content, ContentFiles, ParsedContent } from './content.ts';

/** Returns the file name without `.yaml` if the path is a file directly inside the folder. */
function toFileId(folder: string, path: string): string | undefined {
  if (!path.startsWith(`${folder}/`) || !path.endsWith('.yaml')) return undefined;
  const id = path.slice(folder.length + 1, -'.yaml'.length);
  return id.includes('/') ? undefined : id;
}

const isFolder = ({ shape }: Collection): boolean => shape === 'folder' || shape === 'split-list';

/** True if a collection or the interface words are read from the path. */
const isRead = (path: string): boolean =>
  [...Object.values(COLLECTIONS), ...Object.values(WORD_FILES)].some((collection) =>
    isFolder(collection) ? toFileId(collection.path, path) !== undefined : collection.path === path,
  );

/** Finds texts that YAML cuts short at ` #`, where it starts a comment. */
function cutTexts(document: Document): { message: string; pos: [number, number] }[] {
  const found: { message: string; pos: [number, number] }[] = [];
  visit(document, {
    Scalar(_, { comment, type, range, value }) {
      if (!comment || type !== 'PLAIN' || !range) return;
      found.push({
        message: `"${String(value)}" and then a comment, put quotes around the whole text`,
        pos: [range[0], range[1]],
      });
    },
  });
  return found;
}

/** Parses a YAML text. Errors name line and column. Unquoted days become dates, as in Astro. */
function parseYaml(path: string, text: string): { value?: unknown; errors: string[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { customTags: ['timestamp'], lineCounter: lines, prettyErrors: false });
  const errors = [...document.errors, ...document.warnings, ...cutTexts(document)].map(({ message, pos }) => {
    const { line, col } = lines.linePos(pos[0]);
    return `${path}:${line}:${col}: YAML: expected text that parses, got ${message}, write this line again`;
  });
  return errors.length ? { errors } : { value: document.toJS(), errors };
}

/** Returns an error if the name of a file is not an id. */
const checkFileName = (path: string, id: string): string[] =>
  idSchema.safeParse(id).success
    ? []
    : [`${path}: file name: expected an id, got "${id}", write lower-case letters and digits joined by hyphens`];

/** Parses files by their schemas and collects the errors of all of them. */
function createParser(files: ContentFiles) {
  const errors: string[] = [];
  const fileOf = new Map<object, string>();

  function parseFile(path: string, schema: z.ZodType): unknown {
    const text = files.get(path);
    if (text === undefined) {
      errors.push(`${path}: top level: expected a file, got nothing, write it`);
      return undefined;
    }
    const { value, errors: faults } = parseYaml(path, text);
    errors.push(...faults);
    if (faults.length) return undefined;
    const result = schema.safeParse(value);
    if (!result.success) errors.push(...toFriendlyErrors(path, result.error.issues, value, schema));
    return result.data;
  }

  function parseFolder(collection: Collection): Map<string, unknown> {
    const records = new Map<string, unknown>();
    for (const path of [...files.keys()].sort()) {
      const id = toFileId(collection.path, path);
      if (id === undefined) continue;
      errors.push(...checkFileName(path, id));
      const record = parseFile(path, toFileSchema(collection));
      if (record !== undefined) records.set(id, record);
    }
    return records;
  }

  /** Returns the records of a list and remembers the file of each. */
  function parseList(collection: Collection): object[] {
    const lists = isFolder(collection)
      ? [...parseFolder(collection)].map(([id, value]) => [`${collection.path}/${id}.yaml`, value] as const)
      : [[collection.path, parseFile(collection.path, toFileSchema(collection))] as const];
    return lists.flatMap(([path, value]) => {
      const records = (value ?? []) as object[];
      for (const record of records) fileOf.set(record, path);
      return records;
    });
  }

  function parseCollection(collection: Collection): unknown {
    if (isList(collection)) return parseList(collection);
    return isFolder(collection) ? parseFolder(collection) : parseFile(collection.path, collection.schema);
  }

  return { errors, fileOf, parseCollection };
}

/**
 * Parses the texts of all content files. Each schema error becomes a line `file: field: expected …, got …, write …`.
 * A missing or invalid file is left out of the content, and `isComplete` is then false.
 */
export function parseContent(files: ContentFiles): ParsedContent {
  const { errors, fileOf, parseCollection } = createParser(files);
  for (const path of files.keys())
    if (!isRead(path))
      errors.push(`${path}: file name: expected a file that has a schema, got this, write it under a known name`);
  const collections = Object.entries(COLLECTIONS).map(([name, collection]) => [name, parseCollection(collection)]);
  const words = { zh: parseCollection(WORD_FILES.zh) ?? {}, en: parseCollection(WORD_FILES.en) ?? {} };
  // Asserts the type, because each value was parsed by the schema that its type is inferred from.
  const content = { ...Object.fromEntries(collections), words, fileOf } as Content;
  return { content, errors, isComplete: errors.length === 0 };
}
