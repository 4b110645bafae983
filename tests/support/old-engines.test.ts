import { describe, expect, it } from 'vitest';
import { findNewFeatures, inlineScriptsOf } from './old-engines.ts';

const featuresOf = (script: string): string[] => findNewFeatures(script).map(({ feature }) => feature);

describe('findNewFeatures', () => {
  it.each([
    ['structuredClone(a)', 'structuredClone'],
    ['typeof structuredClone === "function"', 'structuredClone'],
    ['a.toReversed()', '.toReversed'],
    ['a?.toSorted?.()', '.toSorted'],
    ['a["toSpliced"](1)', '.toSpliced'],
    ['const sort = Array.prototype.toSorted;', '.toSorted'],
    ['a.findLast(f)', '.findLast'],
    ['a.findLastIndex(f)', '.findLastIndex'],
    ['Object.hasOwn(a, "b")', '.hasOwn'],
    ['a.at(-1)', '.at'],
    ['a?.at(-1)', '.at'],
    ['a.group(f)', '.group'],
    ['Object.groupBy(a, f)', 'Object.groupBy'],
    ['Promise.withResolvers()', '.withResolvers'],
    ['URL.canParse(a)', 'URL.canParse'],
    ['/(?<=a)b/u', 'regex look-behind'],
    ['/(?<!a)b/', 'regex look-behind'],
    ['new RegExp("(?<!a)b")', 'regex look-behind'],
    ['/(?i:a)b/', 'regex modifiers'],
    ['/a/v', 'regex flag d or v'],
    ['RegExp("a", "d")', 'regex flag d or v'],
    ['a ||= b', '||='],
    ['a.b &&= c', '&&='],
    ['a ??= b', '??='],
    ['1_000', 'numeric separator'],
    ['1_000n', 'numeric separator'],
    ['class A { b = 1 }', 'class field'],
    ['class A { static b }', 'class field'],
    ['class A { static { f() } }', 'class static block'],
    ['class A { #b() {} }', 'private class member'],
    ['await f()', 'top-level await'],
    ['for await (const a of b) f(a)', 'top-level await'],
    ['import a from "b" with { type: "json" }', 'import attributes'],
    ['export { a as "b c" }; const a = 1', 'string as an exported name'],
    ['using a = f()', 'using declaration'],
    ['#!/usr/bin/env node\nf()', 'hashbang'],
    ['new Blob(["a.at(0)"], { type: "text/javascript" })', '.at'],
    [`const text = \`import \${a}; b ??= 1\`; new Blob([text], { type: 'text/javascript' })`, '??='],
    ['function f() { const a = "b.at(0)"; new Blob([a], { type: "text/javascript" }) } var a', '.at'],
    ['new Blob([f()], { type: "text/javascript" })', 'blob script that cannot be read'],
  ])('finds the feature in %s', (script, feature) => {
    expect(featuresOf(script)).toEqual([feature]);
  });

  it.each([
    'a?.b ?? c',
    'a.replaceAll("b", "c")',
    'a.find(f); a.lastIndexOf(b); a.with(1, b)',
    'const at = (a, i) => a[i]; at(b, 0)',
    'const { at, group } = a; match.groups.group',
    '/(?<name>a)[(?<=](?:b)(?!c)(?=d)\\(?<=/gimsuy',
    '1000n ** 2n',
    'import("a"); import.meta.url',
    'export * as a from "b"',
    'class A extends B { constructor() { super(); this.c = 1 } static d() {} get e() { return 1 } }',
    'async () => { await f(); for await (const a of b) f(a) }',
    '"a.at(0); structuredClone(b)"',
    `const text = \`import \${JSON.stringify(a)};\`; new Blob([text], { type: 'text/javascript' })`,
    'new Blob([a], { type: "text/csv" })',
  ])('accepts %s', (script) => {
    expect(featuresOf(script)).toEqual([]);
  });

  it('reports the line and the text around it', () => {
    expect(findNewFeatures('const a = [];\nconst b = a.at(-1);')).toEqual([
      { feature: '.at', line: 2, excerpt: 'const a = []; const b = a.at(-1);' },
    ]);
  });

  it('throws on a script that does not parse', () => {
    expect(() => findNewFeatures('const = 1')).toThrow(SyntaxError);
  });
});

describe('inlineScriptsOf', () => {
  it('returns scripts and modules, and leaves out JSON and scripts from files', () => {
    const html =
      '<script>a()</script><script type="module">b()</script><script src="/c.js"></script>' +
      '<script type="application/ld+json">{}</script>';
    expect(inlineScriptsOf(html)).toEqual(['a()', 'b()']);
  });
});
