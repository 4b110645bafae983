// npm run test:one -- <file> [options]: runs the tests of a file or a folder with the matching runner.
// Options go to the runner: `-t "part of a name"` for Vitest, `-g "part of a name"` for Playwright.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [file, ...options] = process.argv.slice(2);

/** Returns the module and the arguments of the runner for a path from the root, with forward slashes. */
function toCommand(path) {
  if (path.startsWith('tests/e2e'))
    return ['@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts', path];
  const project = path.startsWith('tests/built') ? 'built' : 'unit';
  return ['vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', project, path];
}

if (!file || file.startsWith('-')) throw new Error('write a file first: npm run test:one -- <file> [options]');
if (!existsSync(file)) throw new Error(`${file}: no such file`);

const [runner, ...args] = toCommand(relative(root, resolve(file)).replaceAll('\\', '/'));
const run = spawnSync(process.execPath, [join(root, 'node_modules', runner), ...args, ...options], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
process.exitCode = run.status ?? 1;
