// Finds a Chromium for the tests on any machine, without a package manager, and a Chinese font for it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { Launcher } from 'chrome-launcher';

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {Record<string, string>} env variables to add to the environment of the browser
 * @property {string[]} args arguments that launchers other than Playwright need; Playwright accepts them too
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const isLinux = process.platform === 'linux';
const EDGE = [
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/usr/bin/microsoft-edge',
];

/** Unpacks once into .cache/<name>-<version>. Renames a finished draft, because test workers run in parallel. */
function unpack(what, name, packageName) {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', packageName, 'package.json'), 'utf8'));
  const target = join(root, '.cache', `${name}-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const script = fileURLToPath(new URL('unpack.mjs', import.meta.url));
  const env = { ...process.env, TMPDIR: draft };
  const run = spawnSync(process.execPath, [script, what, draft], { cwd: root, env, encoding: 'utf8' });
  if (run.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`could not unpack ${packageName}: ${run.stderr}`);
  }
  try {
    renameSync(draft, target);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

/**
 * Returns variables that select a packaged font. A machine without Chinese fonts shows boxes. One font also makes
 * screenshots equal on all Linux machines.
 * @param {boolean} isOneFile true for a font in one file, as on a phone. The screenshot font has about 100 files.
 * Choosing among them takes Chromium longer than the layout and would distort a speed measurement.
 */
function fontEnv(isOneFile) {
  if (!isLinux) return {};
  const folder = isOneFile
    ? fileURLToPath(new URL('400Regular', import.meta.resolve('@expo-google-fonts/zcool-xiaowei/package.json')))
    : unpack('fonts', 'fonts', '@fontsource-variable/noto-sans-sc');
  const file = join(root, isOneFile ? '.cache/fonts-one.conf' : '.cache/fonts.conf');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(root, '.cache/fontconfig')}</cachedir>
</fontconfig>
`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return { FONTCONFIG_FILE: file };
}

/** @returns {{executablePath: string, env?: Record<string, string>} | undefined} */
function fromVariable() {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH: no such file: ${path}`);
  return { executablePath: path };
}

/** Returns the browser that Playwright installed, or its headless shell. */
function fromPlaywright() {
  const path = chromium.executablePath();
  if (existsSync(path)) return { executablePath: path };
  const [folder] = path.split(/[\\/]chromium-\d+[\\/]/);
  if (!folder || !existsSync(folder)) return undefined;
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('chromium_headless_shell-'))) {
    const shell = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).find((file) =>
      /headless[-_]shell(\.exe)?$/.test(file),
    );
    if (shell) return { executablePath: join(folder, name, shell) };
  }
  return undefined;
}

/** Returns the browser from the npm package, which exists for Linux on x64 only. */
function fromPackage() {
  if (!isLinux || process.arch !== 'x64') return undefined;
  const folder = unpack('browser', 'chromium', '@sparticuz/chromium');
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const found = { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
  return runs(found) ? found : undefined;
}

function fromMachine() {
  let found = [];
  try {
    found = Launcher.getInstallations();
  } catch {
    // chrome-launcher throws if it finds none.
  }
  const path = [...found, ...EDGE].find((file) => existsSync(file));
  return path ? { executablePath: path } : undefined;
}

function fromDownload() {
  const tool = join(root, 'node_modules/@playwright/test/cli.js');
  const args = [tool, 'install', '--only-shell', 'chromium'];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0 ? fromPlaywright() : undefined;
}

function runs({ executablePath, env }) {
  const run = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    timeout: 30_000,
  });
  return run.status === 0;
}

/**
 * Returns the browser for tests, the first of: CHROMIUM_PATH, Playwright, npm package, installed, download.
 * Throws if there is none.
 * @param {{hasFontInOneFile?: boolean}} options see fontEnv
 * @returns {Browser}
 */
export function findBrowser({ hasFontInOneFile = false } = {}) {
  const found = fromVariable() ?? fromPlaywright() ?? fromPackage() ?? fromMachine() ?? fromDownload();
  if (!found) throw new Error('No Chromium for the tests: install Chrome or Chromium, or set CHROMIUM_PATH to one.');
  return {
    executablePath: found.executablePath,
    env: { ...found.env, ...fontEnv(hasFontInOneFile) },
    args: ['--no-sandbox', '--headless'],
  };
}
