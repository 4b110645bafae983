import { COLLECTIONS } from '../schemas/registry.ts';
import { evidenceIn, subsOf } from './assertions/evidence.ts';
import { checkContent } from './assertions.ts';
import { buildDate } from './build-date.ts';
import type { Content } from './content.ts';
import { ROOT, readAbsoluteWords, readContent, readTestFiles } from './read-content.ts';
import { runTool } from './run-tool.ts';

/** Returns a collection name as words: `siteRules` becomes `site rules`. */
const toLabel = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Counts the records of each collection that has more than one, for the line that reports success. */
function summarise(content: Content): string {
  const counts = Object.entries(COLLECTIONS).flatMap(([name, { shape }]) => {
    const value: unknown = content[name as keyof typeof COLLECTIONS];
    if (shape === 'single') return [];
    return [`${value instanceof Map ? value.size : (value as unknown[]).length} ${toLabel(name)}`];
  });
  const parts = [
    ...counts,
    `${subsOf(content).length} sub-scores`,
    `${evidenceIn(content).length} pieces of evidence`,
    `${Object.keys(content.words.zh).length} words in two languages`,
  ];
  return `content ok: ${parts.join(', ')}`;
}

/**
 * Checks everything under content/ of a repository.
 * @param today ISO day
 */
function checkRepository(root: string, today: string): { faults: string[]; summary: string } {
  const parsed = readContent(root);
  const context = { today, testFiles: readTestFiles(root), absolute: readAbsoluteWords() };
  return { faults: checkContent(parsed, context), summary: summarise(parsed.content) };
}

runTool(import.meta.url, () => {
  const { faults, summary } = checkRepository(ROOT, buildDate(process.env, new Date()));
  if (!faults.length) console.log(summary);
  else console.error([...faults, `content: ${faults.length} problems`].join('\n'));
  return faults.length ? 1 : 0;
});
