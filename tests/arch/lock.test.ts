import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillGaps, findGaps, toEntry } from '../../src/tools/fix-lock.mjs';

const text = readFileSync('package-lock.json', 'utf8');
const lock = JSON.parse(text);
const entries: [string, { version?: string; resolved?: string; integrity?: string }][] = Object.entries(lock.packages);

describe('package-lock.json', () => {
  it('has an entry for every optional dependency, so that npm ci passes', () => {
    expect(findGaps(lock)).toEqual([]);
  });

  it('names no registry host', () => {
    expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  it('carries an integrity hash for every package that is not a platform binary of others', () => {
    const bare = entries.filter(
      ([path, entry]) => path !== '' && !entry.integrity && !('os' in entry || 'cpu' in entry),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('pins the same versions as package.json', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const wanted: Record<string, string> = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const locked = Object.keys(wanted).map((name) => [name, lock.packages[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(locked)).toEqual(wanted);
  });
});

describe('fix-lock', () => {
  const gappy: Parameters<typeof findGaps>[0] = {
    packages: {
      '': {},
      'node_modules/tool': { optionalDependencies: { '@tool/linux-x64-musl': '1.0.0', nested: '2.0.0' } },
      'node_modules/tool/node_modules/nested': {},
    },
  };

  it('finds an optional dependency that is locked nowhere up the tree', () => {
    expect(findGaps(gappy)).toEqual([
      { name: '@tool/linux-x64-musl', version: '1.0.0', from: 'node_modules/tool', isDev: false },
    ]);
  });

  it('fills it in npm order and leaves nothing to find', () => {
    const fixed = fillGaps(gappy);
    expect(findGaps(fixed)).toEqual([]);
    expect(Object.keys(fixed.packages)[1]).toBe('node_modules/@tool/linux-x64-musl');
  });

  it.each([
    ['@a/b-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['@a/linuxmusl-x64', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@a/cli-win32-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@a/windows-arm64', { os: ['win32'], cpu: ['arm64'] }],
    ['@a/b-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads the platform out of %s', (name, platform) => {
    expect(toEntry(name, '1.2.3')).toEqual({ version: '1.2.3', optional: true, ...platform });
  });

  it('refuses a name without a platform and a version that is a range', () => {
    expect(() => toEntry('@a/something', '1.2.3')).toThrow(/no platform/);
    expect(() => toEntry('@a/linux-x64', '^1.2.3')).toThrow(/not an exact version/);
  });
});
