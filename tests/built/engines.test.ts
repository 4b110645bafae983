import { describe, expect, it } from 'vitest';
import { findNewFeatures, inlineScriptsOf } from '../support/old-engines.ts';
import { files, pages, read } from './site.ts';

/**
 * Harmless uses in code of libraries. `script` is a pattern of the file name. The script must contain `fingerprint`, so
 * that an exception never covers another file.
 */
const EXCEPTIONS = [
  {
    script: /^_astro\/zip-core-native-/,
    fingerprint: 'CompressionStreamZlib',
    feature: '.randomUUID',
    reason: 'zip.js tests for the function first; it loads only to open a ZIP archive',
  },
  {
    script: /^_astro\/universal-/,
    fingerprint: 'addEventListener("error",function(e){e=e.error;postMessage',
    feature: 'blob script that cannot be read',
    reason: 'read-excel-file makes a worker from functions of this same file, which the test reads here',
  },
  {
    script: /^inline$/,
    fingerprint: 'astro-island',
    feature: '.hasOwn',
    reason: 'Astro calls it only for a component export whose name contains a dot',
  },
];

const scripts = [
  ...files.filter((file) => /\.m?js$/.test(file)).map((name) => ({ name, text: read(name) })),
  ...[...new Set(pages.flatMap(({ html }) => inlineScriptsOf(html)))].map((text) => ({ name: 'inline', text })),
];

const isExcepted = (name: string, text: string, feature: string): boolean =>
  EXCEPTIONS.some((one) => one.script.test(name) && text.includes(one.fingerprint) && one.feature === feature);

describe('scripts for Chromium 87 and Safari 14.1', () => {
  it('include the files of the build, its workers and the inline scripts', () => {
    const names = scripts.map(({ name }) => name);
    for (const wanted of [/^_astro\/Calculator\./, /^_astro\/check-worker-/, /^pagefind\/pagefind\.js$/, /^inline$/])
      expect(
        names.some((name) => wanted.test(name)),
        String(wanted),
      ).toBe(true);
  });

  it.each(scripts)('$name uses no newer feature', ({ name, text }) => {
    const offences = findNewFeatures(text).filter(({ feature }) => !isExcepted(name, text, feature));
    const remedy = 'replace it by an older feature, see "Old browsers" in src/islands/README.md';
    expect(
      offences.map(({ feature, excerpt }) => `${feature}: …${excerpt}…`),
      remedy,
    ).toEqual([]);
  });

  it.each(EXCEPTIONS)('need the exception for $feature in $script', ({ script, feature }) => {
    const uses = scripts.filter(({ name }) => script.test(name)).flatMap(({ text }) => findNewFeatures(text));
    expect(uses.map((use) => use.feature)).toContain(feature);
  });
});
