// npm run mutate [-- <folder or file> …]: changes the code in small ways and reports changes that no test detects.
// Accepts paths below the layers in LAYERS; without a path it mutates all of them, which takes hours.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const LAYERS = ['src/domain', 'src/scoring', 'src/offer', 'src/statement'];

/** Returns the pattern of the source files at a path. */
function toPattern(path) {
  const clean = path.replace(/^\.\//, '').replace(/\/$/, '');
  if (!LAYERS.some((layer) => clean === layer || clean.startsWith(`${layer}/`)))
    throw new Error(`${path}: expected a path below ${LAYERS.join(', ')}`);
  if (!existsSync(join(root, clean))) throw new Error(`${path}: no such file or folder`);
  return statSync(join(root, clean)).isDirectory() ? `${clean}/**/*.ts` : clean;
}

const args = process.argv.slice(2);
const paths = args.length ? args : LAYERS.filter((layer) => existsSync(join(root, layer)));
const mutate = [...paths.map(toPattern), '!src/**/*.test.ts'].join(',');
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const run = spawnSync(process.execPath, [stryker, 'run', '.stryker.config.json', '--mutate', mutate], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, MUTATE: mutate },
});
process.exitCode = run.status ?? 1;
