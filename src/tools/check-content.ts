import { evidenceIn, subsOf } from './assertions/evidence.ts';
import { checkContent } from './assertions.ts';
import { buildDate } from './build-date.ts';
import type { Content } from './content.ts';
import { ROOT, readAbsoluteWords, readContent, readTestFiles } from './read-content.ts';
import { runTool } from './run-tool.ts';

/** One line on what there is, when all of it is right. */
function summarise(content: Content): string {
  const { sources, providers, tariffs, presets, glossary, regulation, siteRules, changelog, words } = content;
  const { diagnosis, responseCodes, guides, indicators } = content;
  const counts = [
    `${sources.length} sources`,
    `${providers.size} providers`,
    `${tariffs.size} tariffs`,
    `${presets.length} presets`,
    `${subsOf(content).length} sub-scores`,
    `${evidenceIn(content).length} pieces of evidence`,
    `${diagnosis.size} leaves`,
    `${responseCodes.length} codes`,
    `${guides.size} guides`,
    `${indicators.length} indicators`,
    `${glossary.length} terms`,
    `${regulation.length} regulations`,
    `${siteRules.length} rules`,
    `${changelog.length} changes`,
    `${Object.keys(words.zh).length} words in two languages`,
  ];
  return `content ok: ${counts.join(', ')}`;
}

/**
 * Checks everything under content/ of a repository.
 * @param today ISO day
 */
export function checkRepository(root: string, today: string): { faults: string[]; summary: string } {
  const parsed = readContent(root);
  const context = { today, testFiles: readTestFiles(root), absolute: readAbsoluteWords() };
  return { faults: checkContent(parsed, context), summary: summarise(parsed.content) };
}

runTool(import.meta.url, () => {
  const { faults, summary } = checkRepository(ROOT, buildDate(process.env, new Date()));
  if (!faults.length) console.log(summary);
  else console.error([...faults, `content: ${faults.length} to put right`].join('\n'));
  return faults.length ? 1 : 0;
});
