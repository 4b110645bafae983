import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { idSchema } from '../schemas/common.ts';
import { complaintSchema } from '../schemas/complaint.ts';
import { criteriaFileSchema } from '../schemas/criteria.ts';
import { leafSchema, messagesFileSchema, questionsFileSchema } from '../schemas/diagnosis.ts';
import { toFriendlyErrors } from '../schemas/friendly.ts';
import { guideSchema } from '../schemas/guide.ts';
import { presetsFileSchema } from '../schemas/preset.ts';
import { indicatorsFileSchema, preventSchema } from '../schemas/prevent.ts';
import { providerSchema } from '../schemas/provider.ts';
import {
  changelogFileSchema,
  glossaryFileSchema,
  regulationFileSchema,
  siteRulesFileSchema,
} from '../schemas/reference.ts';
import { responseCodesFileSchema } from '../schemas/response-code.ts';
import { pagesFileSchema, searchSchema } from '../schemas/search.ts';
import { sourcesFileSchema } from '../schemas/source.ts';
import { marketSchema, tariffSchema } from '../schemas/tariff.ts';
import { wordsSchema } from '../schemas/words.ts';
import type { z } from '../schemas/zod.ts';
import type { Content, ContentFiles, ParsedContent } from './content.ts';

/** Files of which there is one, and the shape of each. */
const SINGLE = {
  sources: ['content/sources.yaml', sourcesFileSchema],
  market: ['content/market.yaml', marketSchema],
  criteria: ['content/criteria.yaml', criteriaFileSchema],
  presets: ['content/presets.yaml', presetsFileSchema],
  glossary: ['content/glossary.yaml', glossaryFileSchema],
  regulation: ['content/regulation.yaml', regulationFileSchema],
  siteRules: ['content/site-rules.yaml', siteRulesFileSchema],
  changelog: ['content/changelog.yaml', changelogFileSchema],
  responseCodes: ['content/response-codes.yaml', responseCodesFileSchema],
  questions: ['content/questions.yaml', questionsFileSchema],
  messages: ['content/messages.yaml', messagesFileSchema],
  prevent: ['content/prevent.yaml', preventSchema],
  indicators: ['content/indicators.yaml', indicatorsFileSchema],
  complaint: ['content/complaint.yaml', complaintSchema],
  search: ['content/search.yaml', searchSchema],
  pages: ['content/pages.yaml', pagesFileSchema],
  zh: ['content/i18n/zh.yaml', wordsSchema],
  en: ['content/i18n/en.yaml', wordsSchema],
} as const;

/** Folders in which each file is a record and its name the id. */
const FOLDERS = {
  providers: [/^content\/providers\/([^/]*)\.yaml$/, providerSchema],
  tariffs: [/^content\/tariffs\/([^/]*)\.yaml$/, tariffSchema],
  diagnosis: [/^content\/diagnosis\/([^/]*)\.yaml$/, leafSchema],
  guides: [/^content\/guides\/([^/]*)\.yaml$/, guideSchema],
} as const;

const KNOWN = new Set<string>(Object.values(SINGLE).map(([path]) => path));
const isRead = (path: string): boolean =>
  KNOWN.has(path) || Object.values(FOLDERS).some(([pattern]) => pattern.test(path));

/** Texts that a ` #` cuts short: what follows it is a comment to YAML, whatever its writer meant. */
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

/** The value of a YAML text, or its syntax errors with line and column. Unquoted days become dates, as Astro reads them. */
export function parseYaml(path: string, text: string): { value?: unknown; errors: string[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { customTags: ['timestamp'], lineCounter: lines, prettyErrors: false });
  const errors = [...document.errors, ...document.warnings, ...cutTexts(document)].map(({ message, pos }) => {
    const { line, col } = lines.linePos(pos[0]);
    return `${path}:${line}:${col}: YAML: expected text that parses, got ${message}, write this line anew`;
  });
  return errors.length ? { errors } : { value: document.toJS(), errors };
}

/**
 * Content out of the texts of its files. Each fault of shape gives a line `file: field: expected …, got …, write …`;
 * what is wrong or missing stays out of the content, and `isComplete` is then false.
 */
export function parseContent(files: ContentFiles): ParsedContent {
  const errors: string[] = [];

  function parseFile<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | undefined {
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

  function parseFolder<Schema extends z.ZodType>(pattern: RegExp, schema: Schema): Map<string, z.output<Schema>> {
    const records = new Map<string, z.output<Schema>>();
    for (const path of [...files.keys()].sort()) {
      const [, id] = pattern.exec(path) ?? [];
      if (id === undefined) continue;
      if (!idSchema.safeParse(id).success)
        errors.push(
          `${path}: file name: expected an id, got "${id}", write lower-case letters and digits joined by hyphens`,
        );
      const record = parseFile(path, schema);
      if (record !== undefined) records.set(id, record);
    }
    return records;
  }

  for (const path of files.keys())
    if (!isRead(path))
      errors.push(`${path}: file name: expected a file that has a schema, got this, write it under a known name`);

  const content: Content = {
    sources: parseFile(...SINGLE.sources) ?? [],
    providers: parseFolder(...FOLDERS.providers),
    tariffs: parseFolder(...FOLDERS.tariffs),
    market: parseFile(...SINGLE.market),
    criteria: parseFile(...SINGLE.criteria),
    presets: parseFile(...SINGLE.presets) ?? [],
    glossary: parseFile(...SINGLE.glossary) ?? [],
    regulation: parseFile(...SINGLE.regulation) ?? [],
    siteRules: parseFile(...SINGLE.siteRules) ?? [],
    changelog: parseFile(...SINGLE.changelog) ?? [],
    responseCodes: parseFile(...SINGLE.responseCodes) ?? [],
    questions: parseFile(...SINGLE.questions) ?? [],
    messages: parseFile(...SINGLE.messages) ?? [],
    diagnosis: parseFolder(...FOLDERS.diagnosis),
    guides: parseFolder(...FOLDERS.guides),
    prevent: parseFile(...SINGLE.prevent),
    indicators: parseFile(...SINGLE.indicators) ?? [],
    complaint: parseFile(...SINGLE.complaint),
    search: parseFile(...SINGLE.search),
    pages: parseFile(...SINGLE.pages) ?? [],
    words: { zh: parseFile(...SINGLE.zh) ?? {}, en: parseFile(...SINGLE.en) ?? {} },
  };
  return { content, errors, isComplete: errors.length === 0 };
}
