import { complaintSchema } from './complaint.ts';
import { criteriaFileSchema } from './criteria.ts';
import { leafSchema, messageSchema, questionSchema } from './diagnosis.ts';
import { guideSchema } from './guide.ts';
import { presetSchema } from './preset.ts';
import { indicatorSchema, preventSchema } from './prevent.ts';
import { providerSchema } from './provider.ts';
import { changeSchema, regulationSchema, siteRuleSchema, termSchema } from './reference.ts';
import { responseCodeSchema } from './response-code.ts';
import { pageSchema, searchSchema } from './search.ts';
import { sourceSchema } from './source.ts';
import { marketSchema, tariffSchema } from './tariff.ts';
import { wordsSchema } from './words.ts';
import { z } from './zod.ts';

/** Field that identifies a record of a list; null if the records have none. */
type Key = 'id' | 'code' | null;

/** Declares one record, which is the whole file. */
const single = <Schema extends z.ZodType>(path: string, schema: Schema) => ({ shape: 'single', path, schema }) as const;

/** Declares one record per file of a folder; the file name without `.yaml` is the id. */
const folder = <Schema extends z.ZodType>(path: string, schema: Schema) => ({ shape: 'folder', path, schema }) as const;

/** Declares a list of records in one file; pages keep the order of the file. */
const list = <Schema extends z.ZodType>(path: string, schema: Schema, key: Key = 'id') =>
  ({ shape: 'list', path, schema, key }) as const;

/** Declares a list of records split over the files of a folder, in the order of the file names. */
const splitList = <Schema extends z.ZodType>(path: string, schema: Schema, key: Key = 'id') =>
  ({ shape: 'split-list', path, schema, key }) as const;

/**
 * Every content collection: its path from the repository root, its shape and the schema of one record.
 * The Astro loader, the content check and the readers derive from this table. A new collection is one line here.
 */
export const COLLECTIONS = {
  sources: splitList('content/sources', sourceSchema),
  providers: folder('content/providers', providerSchema),
  tariffs: folder('content/tariffs', tariffSchema),
  market: single('content/market.yaml', marketSchema),
  criteria: single('content/criteria.yaml', criteriaFileSchema),
  presets: list('content/presets.yaml', presetSchema),
  glossary: list('content/glossary.yaml', termSchema),
  regulation: list('content/regulation.yaml', regulationSchema),
  siteRules: list('content/site-rules.yaml', siteRuleSchema),
  changelog: list('content/changelog.yaml', changeSchema, null),
  responseCodes: list('content/response-codes.yaml', responseCodeSchema, 'code'),
  questions: list('content/questions.yaml', questionSchema),
  messages: list('content/messages.yaml', messageSchema),
  diagnosis: folder('content/diagnosis', leafSchema),
  guides: folder('content/guides', guideSchema),
  prevent: single('content/prevent.yaml', preventSchema),
  indicators: list('content/indicators.yaml', indicatorSchema),
  complaint: single('content/complaint.yaml', complaintSchema),
  search: single('content/search.yaml', searchSchema),
  pages: list('content/pages.yaml', pageSchema),
} as const;

/** Files of interface words by language. They are not a collection: `src/facts/words/load.ts` bundles them as text. */
export const WORD_FILES = {
  zh: single('content/i18n/zh.yaml', wordsSchema),
  en: single('content/i18n/en.yaml', wordsSchema),
} as const;

export type Collection = {
  shape: 'single' | 'folder' | 'list' | 'split-list';
  path: string;
  schema: z.ZodType;
  key?: Key;
};
type Collections = typeof COLLECTIONS;
export type CollectionName = keyof Collections;

/** Names of the collections of one shape. */
export type NameOf<Shape extends Collection['shape']> = {
  [Name in CollectionName]: Collections[Name]['shape'] extends Shape ? Name : never;
}[CollectionName];
export type ListName = NameOf<'list' | 'split-list'>;

/** One parsed record of a collection. */
export type RecordOf<Name extends CollectionName> = z.output<Collections[Name]['schema']>;

/** The parsed value of one file of a collection. */
export type FileValueOf<Name extends CollectionName> = Name extends ListName ? RecordOf<Name>[] : RecordOf<Name>;

/** True if a file of the collection holds a list of records. */
export const isList = ({ shape }: Collection): boolean => shape === 'list' || shape === 'split-list';

/** Returns the schema of a whole file of a collection. A list has at least one record. */
export const toFileSchema = (collection: Collection): z.ZodType =>
  isList(collection) ? z.array(collection.schema).min(1) : collection.schema;
