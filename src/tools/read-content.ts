import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { AbsoluteWords, ContentFiles, ParsedContent } from './content.ts';
import { parseContent } from './parse-content.ts';

/** Path of the repository root, independent of the working directory. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Returns the paths of all files under a folder, from the root, with forward slashes. Empty if it is missing. */
function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`).sort();
}

/** Returns the texts of the YAML files under content/. It includes .yml, so the check can report the wrong ending. */
export function readContentFiles(root: string): ContentFiles {
  const paths = listFiles(root, 'content').filter((path) => /\.ya?ml$/i.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Reads and parses everything under content/ of a repository. */
export function readContent(root: string): ParsedContent {
  return parseContent(readContentFiles(root));
}

/** Returns the paths of the test files of a repository. */
export function readTestFiles(root: string): ReadonlySet<string> {
  return new Set(
    ['src', 'tests'].flatMap((folder) => listFiles(root, folder)).filter((path) => /\.test\.tsx?$/.test(path)),
  );
}

/** Reads absolute-words.yaml, which is in this folder. */
export function readAbsoluteWords(): AbsoluteWords {
  return parse(readFileSync(new URL('./absolute-words.yaml', import.meta.url), 'utf8')) as AbsoluteWords;
}
