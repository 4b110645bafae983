// A registry mirror that lacks some other-platform binaries makes npm leave them out of the lock it
// writes, and `npm ci` then refuses that very lock. Adds the missing entries, so that it passes and other
// platforms find their binaries. After every change of dependencies: remove node_modules and the lock (with
// node_modules there npm locks this platform only), `npm i --package-lock-only`, `npm run fix-lock`, `npm ci`.
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
 * Whether `name`, required by the package at lock path `from`, is found by walking up the tree.
 * @param {Record<string, unknown>} packages @param {string} from @param {string} name
 */
function isLocked(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

/**
 * Optional dependencies that some package names and the lock leaves out.
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
 * The lock entry of a platform package, read from its name. Throws when the name tells no platform or the
 * version is a range: such an entry would be installed everywhere, or nowhere.
 * @param {string} name @param {string} version @param {boolean} isDev whether only development asks for it
 */
export function toEntry(name, version, isDev = false) {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) throw new Error(`${name}: ${version} is not an exact version`);
  const words = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = words.flatMap((word) => OS[word] ?? []);
  const cpu = words.filter((word) => CPU.has(word));
  const libc = words.flatMap((word) => LIBC[word] ?? []);
  if (!os.length && !cpu.includes('wasm32')) throw new Error(`${name}: the name tells no platform`);
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
 * The lock with its gaps filled, in npm's order.
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
