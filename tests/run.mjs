// npm test: runs every check in order, fast ones first. The last line is `N passed, M failed`.
// `npm test -- unit e2e` runs only the named stages.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{passed: number, failed: number}} Count */

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, '.cache/results');
const modules = join(root, 'node_modules');
const vitest = [join(modules, 'vitest/vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts'];
const report = (name) => ['--reporter=default', '--reporter=json', `--outputFile.json=.cache/results/${name}.json`];

const STAGES = [
  { name: 'lint', npm: 'lint' },
  { name: 'types', npm: 'types' },
  { name: 'knip', npm: 'knip' },
  { name: 'unit', node: [...vitest, '--project', 'unit', ...report('unit')], count: countVitest },
  { name: 'build', npm: 'build' },
  { name: 'built', node: [...vitest, '--project', 'built', ...report('built')], count: countVitest, needs: 'build' },
  {
    name: 'e2e',
    node: [join(modules, '@playwright/test/cli.js'), 'test', '--config', 'tests/playwright.config.ts'],
    count: countPlaywright,
    needs: 'build',
  },
];

/** @returns {Count} */
function countVitest(json) {
  return { passed: json.numPassedTests, failed: json.numFailedTests };
}

/** @returns {Count} */
function countPlaywright({ stats }) {
  if (stats.flaky) console.log(`${stats.flaky} passed only on the second try: see "flaky" above`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** Runs a stage. Counts one failure if the stage fails without a failed test, or if it ran no test. */
function run(stage) {
  const file = join(results, `${stage.name}.json`);
  rmSync(file, { force: true });
  const [command, args] = stage.npm ? ['npm', ['run', '--silent', stage.npm]] : [process.execPath, stage.node];
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', E2E_REPORT: join(results, 'e2e.json') },
  });
  if (!stage.count) return { passed: 0, failed: status === 0 ? 0 : 1 };
  const counted = existsSync(file) ? stage.count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  const isSilent = counted.failed === 0 && (status !== 0 || counted.passed === 0);
  return isSilent ? { ...counted, failed: 1 } : counted;
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length)
  throw new Error(`${unknown.join(', ')}: no such stage, expected ${STAGES.map(({ name }) => name).join(', ')}`);

mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0 };
const failed = new Set();
for (const stage of STAGES.filter(({ name }) => !named.length || named.includes(name))) {
  if (stage.needs && failed.has(stage.needs)) {
    console.log(`\n== ${stage.name}: skipped, because ${stage.needs} failed`);
    failed.add(stage.name);
    continue;
  }
  console.log(`\n== ${stage.name}`);
  const began = Date.now();
  const counted = run(stage);
  total.passed += counted.passed;
  total.failed += counted.failed;
  if (counted.failed) failed.add(stage.name);
  console.log(`== ${stage.name}: ${counted.failed ? 'FAILED' : 'ok'} in ${Math.round((Date.now() - began) / 1000)} s`);
}

if (failed.size) console.log(`\nfailed: ${[...failed].join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
