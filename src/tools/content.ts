import type { CollectionName, ListName, NameOf, RecordOf } from '../schemas/registry.ts';
import type { Words } from '../schemas/words.ts';

type ValueOf<Name extends CollectionName> = Name extends ListName
  ? RecordOf<Name>[]
  : Name extends NameOf<'folder'>
    ? Map<string, RecordOf<Name>>
    : RecordOf<Name> | undefined;

/**
 * The parsed content by collection: an array for a list, a Map by file name for a folder, one record for a single
 * file. The record is undefined only if its file is missing or invalid.
 */
export type Content = { [Name in CollectionName]: ValueOf<Name> } & {
  words: { zh: Words; en: Words };
  /** Path of the file that holds a record of a list. */
  fileOf: ReadonlyMap<object, string>;
};

/** Result of parsing: the valid content, one line per schema error, and whether every file was valid. */
export type ParsedContent = { content: Content; errors: string[]; isComplete: boolean };

/** Texts of the content files by path from the repository root, such as `content/market.yaml`. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Facts that assertions need in addition to the content. */
export type Context = {
  /** Day of the build, ISO. */
  today: string;
  /** Paths of the test files, from the repository root. */
  testFiles: ReadonlySet<string>;
  absolute: AbsoluteWords;
};

/** Words that claim too much, and harmless compounds that contain them. */
export type AbsoluteWords = { words: string[]; harmless: string[] };
