// Adds missing entries for optional packages of other platforms to package-lock.json. Some registry mirrors lack such
// packages. npm then leaves them out of the lock file, and `npm ci` rejects that file.
//
// After every change of dependencies:
//   1. Remove node_modules. If it exists, npm locks the packages of this platform only.
//   2. Run `npm install --package-lock-only`. It keeps the locked versions; delete the lock file first to update them.
//   3. Run `npm run fix-lock`.
//   4. Run `npm ci`, then `npm run test:one -- tests/arch/lock.test.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OS = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  linuxmusl: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const CPU = new Set(['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']);
const LIBC = { gnu: 'glibc', musl: 'musl', linuxmusl: 'musl' };

/**
 * True if `name`, required by the package at lock path `from`, is locked there or further up the tree.
 * @param {Record<string, unknown>} packages @param {string} from @param {string} name
 */
function isLocked(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

/**
 * Returns the optional dependencies that a package requires and the lock file leaves out.
 * @param {{packages: Record<string, {dev?: boolean, optionalDependencies?: Record<string, string>}>}} lock
 * @returns {{name: string, version: string, from: string, isDev: boolean}[]}
 */
export function findGaps(lock) {
  return Object.entries(lock.packages).flatMap(([from, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(lock.packages, from, name))
      .map(([name, version]) => ({ name, version, from, isDev: entry.dev === true })),
  );
}

/**
 * Returns the lock entry of a platform package, from its name. Throws if the name contains no platform or the version
 * is a range. npm would install such an entry on every platform or on none.
 * @param {string} name @param {string} version @param {boolean} isDev true if only development needs it
 */
export function toEntry(name, version, isDev = false) {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) throw new Error(`${name}: ${version} is not an exact version`);
  const words = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = words.flatMap((word) => OS[word] ?? []);
  const cpu = words.filter((word) => CPU.has(word));
  const libc = words.flatMap((word) => LIBC[word] ?? []);
  if (!os.length && !cpu.includes('wasm32')) throw new Error(`${name}: the name contains no platform`);
  return {
    version,
    ...(cpu.length && { cpu }),
    ...(isDev && { dev: true }),
    ...(libc.length && { libc }),
    optional: true,
    ...(os.length && { os }),
  };
}

/**
 * Returns the lock file with the missing entries added, in the order of npm.
 * @template {{packages: Record<string, object>}} L @param {L} lock @returns {L}
 */
export function fillGaps(lock) {
  const added = findGaps(lock).map(({ name, version, isDev }) => [
    `node_modules/${name}`,
    toEntry(name, version, isDev),
  ]);
  const entries = [...Object.entries(lock.packages), ...added];
  entries.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(entries) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const gaps = findGaps(lock);
  if (gaps.length) writeFileSync(file, `${JSON.stringify(fillGaps(lock), null, 2)}\n`);
  console.log(
    gaps.length ? `added ${gaps.length} missing entries to package-lock.json` : 'package-lock.json has no gaps',
  );
}
