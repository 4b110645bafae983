import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { AbsoluteWords, ContentFiles, ParsedContent } from './content.ts';
import { parseContent } from './parse-content.ts';

/** The repository root, from wherever the tool is called. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of the files under a folder, from the root and with forward slashes; none when the folder is missing. */
function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`).sort();
}

/** Texts of the YAML files under content/. A misspelt ending such as .yml is read too, to be complained about. */
export function readContentFiles(root: string): ContentFiles {
  const paths = listFiles(root, 'content').filter((path) => /\.ya?ml$/i.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Reads and parses everything under content/ of a repository. */
export function readContent(root: string): ParsedContent {
  return parseContent(readContentFiles(root));
}

/** Paths of the test files of a repository. */
export function readTestFiles(root: string): ReadonlySet<string> {
  return new Set(
    ['src', 'tests'].flatMap((folder) => listFiles(root, folder)).filter((path) => /\.test\.tsx?$/.test(path)),
  );
}

/** The list of absolute words beside this file. */
export function readAbsoluteWords(): AbsoluteWords {
  return parse(readFileSync(new URL('./absolute-words.yaml', import.meta.url), 'utf8')) as AbsoluteWords;
}
