import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRoots } from './imports.ts';
import { ALLOWED_IMPORTS } from './layers.ts';
import { checkFile, checkTop } from './rules.ts';
import { readAll, type SourceFile } from './script.ts';
import { checkEscapes } from './words.ts';

const sources = readAll('src');

describe('the source tree', () => {
  it('has files', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it('keeps the dependency rules and the rules for each file', () => {
    expect(sources.flatMap(checkFile), 'see "Dependency rules" and "Style" in .github/CONTRIBUTING.md').toEqual([]);
  });

  it('gives each island folder one root component', () => {
    expect(checkRoots(sources)).toEqual([]);
  });

  it('has only known entries at the top level', () => {
    expect(checkTop(readdirSync('.'))).toEqual([]);
  });
});

describe('the test tree', () => {
  it('writes Chinese characters as text', () => {
    const faults = readAll('tests').flatMap((file) => checkEscapes(file).map((fault) => `${file.path}: ${fault}`));
    expect(faults).toEqual([]);
  });
});

describe('the dependency rules', () => {
  const layers = Object.keys(ALLOWED_IMPORTS).filter((name) => !name.includes('.'));
  const refused = layers.flatMap((from) =>
    layers.filter((to) => to !== from && !ALLOWED_IMPORTS[from]?.includes(to)).map((to) => [from, to] as const),
  );

  it('name every folder of src', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...layers].sort());
  });

  it('hold no cycle: a layer never imports one that may import it', () => {
    const cycles = refused.length > 0 ? layers.filter((from) => reaches(from, from)) : layers;
    expect(cycles).toEqual([]);
  });

  it.each(refused)('refuse values and types of %s from %s', (from, to) => {
    const file = (text: string): string => checkFile({ path: `src/${from}/a.ts`, text }).join('\n');
    const fault = `${from} must not import ${to}`;
    expect(file(`import { x } from '../${to}/index.ts';`)).toContain(fault);
    expect(file(`import type { X } from '../${to}/types.ts';`)).toContain(fault);
    expect(file(`export * from '../${to}/index.ts';`)).toContain(fault);
    expect(file(`const x = await import('../${to}/index.ts');`)).toContain(fault);
    expect(file(`type X = import('../${to}/types.ts').X;`)).toContain(fault);
  });
});

function reaches(from: string, to: string, seen = new Set<string>()): boolean {
  return (ALLOWED_IMPORTS[from] ?? []).some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, to, seen);
  });
}

describe('the checks of one file', () => {
  const bad: [path: string, text: string, fault: RegExp][] = [
    ['src/schemas/a.ts', `import { x } from '../domain/index.ts';`, /schemas must not import domain/],
    ['src/domain/a.ts', `import { x } from '../stores/a.ts';`, /domain must not import stores/],
    ['src/domain/fees/a.ts', `export * from '../../islands/a/A.tsx';`, /domain must not import islands/],
    ['src/domain/a.ts', `const x = await import('../facts/a.ts');`, /domain must not import facts/],
    ['src/domain/a.ts', `type X = import('../facts/a.ts').X;`, /domain must not import facts/],
    ['src/statement/a.ts', `import { $x } from '../stores/a.ts';`, /statement must not import stores/],
    ['src/stores/a.ts', `import { A } from '../islands/a/A.tsx';`, /stores must not import islands/],
    ['src/islands/a/A.tsx', `import { x } from '../../facts/a/load.ts';`, /islands import only types.ts/],
    ['src/islands/a/A.tsx', `import type { X } from '../../facts/a/load.ts';`, /islands import only types.ts/],
    ['src/islands/a/A.tsx', `import { X } from '../../facts/a/types.ts';`, /islands import only types.ts/],
    ['src/stores/a.ts', `import { x } from '../domain/fees/charge-sale.ts';`, /import domain through an index.ts/],
    ['src/stores/a.ts', `import type { X } from '../domain/fees/charge-sale.ts';`, /import domain through an index.ts/],
    ['src/islands/a/A.tsx', `import { x } from '../../statement/a.ts';`, /import statement through an index.ts/],
    ['src/islands/a/A.tsx', `import { x } from '../../stores/a/store.ts';`, /import stores through an index.ts/],
    ['src/base/a.ts', `import { z } from 'yaml';`, /base must not import yaml/],
    ['src/offer/a.ts', `export const label = '\\${'u8d39'}';`, /write the character itself/],
    ['src/offer/a.ts', `export const label = '\\${'u{8d39}'}';`, /write the character itself/],
    ['src/format/a.ts', `export const label = '费率';`, /interface words belong/],
    ['src/search/a.ts', `export const day = Date.now();`, /Date.now: search/],
    ['src/components/A.astro', `---\nimport B from '../layouts/B.astro';\n---\n`, /components must not import layouts/],
    ['src/layouts/A.astro', `---\nimport B from '../pages/b.astro';\n---\n`, /layouts must not import pages/],
    ['src/tools/a.ts', `import { x } from '../facts/a.ts';`, /tools must not import facts/],
    ['src/content.config.ts', `import { x } from './facts/a.ts';`, /content.config.ts must not import facts/],
    ['src/stores/a.ts', `import x from '../../content/a.yaml?raw';`, /stores must not import content/],
    ['src/domain/a.ts', `import x from '../../tests/a.ts';`, /domain must not import tests/],
    ['src/domain/a.ts', `import { x } from './b';`, /write the extension/],
    ['src/domain/a.ts', `import { x } from './b.js';`, /write the extension/],
    ['src/pages/a.astro', `---\nimport { x } from '@/data/a.ts';\n---\n`, /relative path/],
    ['src/stores/a.ts', `const x = import(name);`, /relative path/],
    ['src/schemas/a.ts', `import { z } from 'zod';`, /only src\/schemas\/zod.ts/],
    ['src/facts/a.ts', `import { z } from 'astro/zod';`, /only src\/schemas\/zod.ts/],
    [
      'src/schemas/a.ts',
      `import { reference } from 'astro:content';`,
      /schemas must not import astro:content|reads astro:content/,
    ],
    ['src/schemas/a.ts', `import type { Entry } from 'astro:content';`, /schemas must not import astro:content/],
    ['src/domain/a.ts', `import { readFileSync } from 'node:fs';`, /domain must not import node:fs/],
    ['src/domain/a.ts', `import { atom } from 'nanostores';`, /domain must not import nanostores/],
    ['src/domain/a.ts', `import { h } from 'preact';`, /domain must not import preact/],
    ['src/stores/a.ts', `import { useStore } from '@nanostores/preact';`, /stores must not import @nanostores/],
    ['src/islands/a/A.tsx', `import { x } from 'astro:assets';`, /islands must not import astro:assets/],
    ['src/pages/a.astro', `---\nimport { getEntry } from 'astro:content';\n---\n`, /reads astro:content/],
    ['src/domain/a.ts', `export const day = () => Date.now();`, /Date.now: domain/],
    ['src/domain/a.ts', `export const day = new Date();`, /new Date\(\): domain/],
    ['src/domain/a.ts', `export const x = (await fetch('/x')).ok;`, /fetch: domain/],
    ['src/domain/a.ts', `localStorage.setItem('a', 'b');`, /localStorage: domain/],
    ['src/domain/a.ts', `export const w = window.innerWidth;`, /window: domain/],
    ['src/domain/a.ts', `export const t = document.title;`, /document: domain/],
    ['src/domain/a.ts', `export const r = Math.random();`, /Math.random: domain/],
    ['src/stores/a.ts', `fetch('/x');`, /fetch: stores/],
    ['src/domain/a.ts', `export const name = '费率';`, /interface words belong in content/],
    ['src/islands/a/A.tsx', `export const A = () => <p>费率</p>;`, /interface words belong in content/],
    ['src/pages/a.astro', `---\n---\n<p>费率</p>`, /interface words belong in content/],
    ['src/pages/a.astro', `---\nconst title = '费率';\n---\n`, /interface words belong in content/],
    ['src/islands/a/A.tsx', `export const A = () => <p style={{ color: 'red' }} />;`, /style attribute/],
    ['src/components/A.astro', `---\n---\n<p class="a" style="color: red"></p>`, /style attribute/],
    ['src/domain/a.ts', 'export {};\n'.repeat(151), /151 lines/],
    ['src/islands/a/A.tsx', 'export {};\n'.repeat(251), /251 lines/],
    ['src/pages/a.astro', '<p></p>\n'.repeat(141), /141 lines/],
    ['src/utils/a.ts', 'export {};', /no such layer: utils/],
  ];

  it.each(bad.map(([path, text, fault]) => ({ path, text, fault })))(
    'rejects in $path: $fault',
    ({ path, text, fault }) => {
      expect(checkFile({ path, text }).join('\n')).toMatch(fault);
    },
  );

  const good: [path: string, text: string][] = [
    ['src/statement/a.ts', `export const TIME = '交易时间';`],
    ['src/statement/a.ts', `export const BOM = /^\\ufeff/;`],
    ['src/schemas/zod.ts', `export { z } from 'zod';`],
    ['src/domain/fees/a.ts', `import type { Tariff } from '../types.ts';\nimport { x } from '../../schemas/a.ts';`],
    ['src/domain/a.ts', `// 费率\n/** 封顶 */\nexport const at = (dateIso: string) => new Date(dateIso);`],
    ['src/domain/a.ts', `export const to = (window: { document: number }) => window.document;`],
    [
      'src/domain/a.test.ts',
      `import { it } from 'vitest';\nimport { a } from './a.ts';\nit('runs', () => a(new Date()));`,
    ],
    ['src/stores/a.ts', `import { atom } from 'nanostores';\nimport { x } from '../domain/fees/index.ts';`],
    [
      'src/islands/a/A.tsx',
      `import { useStore } from '@nanostores/preact';\nimport { $x } from '../../stores/x/index.ts';\nimport type { Facts } from '../../facts/a/types.ts';\nimport { decode } from '../../facts/encoded.ts';`,
    ],
    [
      'src/facts/a.ts',
      `import { getCollection } from 'astro:content';\nimport type { Lang } from '../format/langs.ts';`,
    ],
    ['src/facts/a.ts', `import { type Lang } from '../format/langs.ts';`],
    ['src/facts/words/a.ts', `import zh from '../../../content/i18n/zh.yaml?raw';`],
    [
      'src/layouts/A.astro',
      `---\nimport '../styles/base.css';\nimport B from '../components/B.astro';\n---\n<!-- 页头 --><slot />`,
    ],
    [
      'src/pages/a.astro',
      `---\nimport { A } from '../islands/a/A.tsx';\n---\n<A client:visible />\n<style>p { color: red }</style>`,
    ],
    ['src/domain/a.ts', 'export {};\n'.repeat(150)],
  ];

  it.each(good)('accepts in %s (%$)', (path, text) => {
    expect(checkFile({ path, text })).toEqual([]);
  });

  it('refuses a second root component of an island folder, but not its types or word lists', () => {
    const page = (text: string): SourceFile => ({ path: 'src/pages/a.astro', text: `---\n${text}\n---\n` });
    const first = `import { A } from '../islands/a/A.tsx';`;
    expect(checkRoots([page(`${first}\nimport { B } from '../islands/a/B.tsx';`)])).toHaveLength(1);
    expect(checkRoots([page(`${first}\nimport type { Props } from '../islands/a/props.ts';`)])).toEqual([]);
    expect(checkRoots([page(`${first}\nimport { WORDS } from '../islands/a/words.ts';`)])).toEqual([]);
  });

  it('refuses an unknown entry of the top level', () => {
    expect(checkTop(['src', '.biome.json', 'vitest.config.ts'])).toEqual([
      'vitest.config.ts: not part of the top level',
    ]);
  });
});
