import { buildDate } from './build-date.ts';
import { findDue, toReport } from './due-records.ts';
import { ROOT, readContent } from './read-content.ts';
import { runTool } from './run-tool.ts';

/** Runs `npm run content:freshness [-- --strict]`: lists overdue records. With --strict it fails if any is stale. */
function run(args: readonly string[]): number {
  const extra = args.find((arg) => arg !== '--strict');
  if (extra !== undefined) {
    console.error(`unknown argument ${extra}; write: npm run content:freshness -- --strict`);
    return 1;
  }
  const { content, errors, isComplete } = readContent(ROOT);
  if (!isComplete) {
    console.error([...errors, 'npm run content:check must pass first'].join('\n'));
    return 1;
  }
  const today = buildDate(process.env, new Date());
  const records = findDue(content, today);
  console.log(toReport(records, today).join('\n'));
  return args.includes('--strict') && records.some(({ state }) => state === 'stale') ? 1 : 0;
}

runTool(import.meta.url, run);
