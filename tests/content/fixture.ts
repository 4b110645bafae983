import { stringify } from 'yaml';
import { checkContent } from '../../src/tools/assertions.ts';
import type { ContentFiles, Context } from '../../src/tools/content.ts';
import { parseContent } from '../../src/tools/parse-content.ts';
import { readAbsoluteWords } from '../../src/tools/read-content.ts';
import { type Files, goodFiles } from './good-files.ts';

export const TODAY = '2026-11-23';

const CONTEXT: Context = {
  today: TODAY,
  testFiles: new Set(['tests/arch/layers.test.ts']),
  absolute: readAbsoluteWords(),
};

/** Sets a value in a record at a path with slashes; undefined removes the value. */
export function setIn(record: Files, path: string, value: unknown): void {
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => at[key], record);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}

/** Converts the files to YAML text; a text value stays unchanged. */
export function toTexts(files: Files): ContentFiles {
  const toText = (value: unknown) =>
    typeof value === 'string' ? value : stringify(value, { customTags: ['timestamp'] });
  return new Map(Object.entries(files).map(([path, value]) => [path, toText(value)]));
}

/** Returns all messages of the checker for the valid content with one change. */
export function checkChanged(change: (files: Files) => void, context: Partial<Context> = {}): string[] {
  const files = goodFiles();
  change(files);
  return checkContent(parseContent(toTexts(files)), { ...CONTEXT, ...context });
}
