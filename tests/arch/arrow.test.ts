import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFile, checkRoots, checkTop, type SourceFile } from './rules.ts';

const files: SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\.(ts|tsx|astro|mjs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

describe('the house', () => {
  it('has rooms to look at', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it('holds the import arrow and the rules for each file', () => {
    expect(files.flatMap(checkFile)).toEqual([]);
  });

  it('gives each island folder one root component', () => {
    expect(checkRoots(files)).toEqual([]);
  });

  it('keeps the top level to what the layout names', () => {
    expect(checkTop(readdirSync('.'))).toEqual([]);
  });
});

describe('the checker', () => {
  const bad: [path: string, text: string, fault: RegExp][] = [
    ['src/schemas/a.ts', `import { x } from '../domain/index.ts';`, /schemas must not import domain/],
    ['src/domain/a.ts', `import { x } from '../stores/a.ts';`, /domain must not import stores/],
    ['src/domain/fees/a.ts', `export * from '../../islands/a/A.tsx';`, /domain must not import islands/],
    ['src/domain/a.ts', `const x = await import('../data/a.ts');`, /domain must not import data/],
    ['src/domain/a.ts', `type X = import('../data/a.ts').X;`, /domain must not import data/],
    ['src/statement/a.ts', `import { $x } from '../stores/a.ts';`, /statement must not import stores/],
    ['src/stores/a.ts', `import { A } from '../islands/a/A.tsx';`, /stores must not import islands/],
    ['src/islands/a/A.tsx', `import { x } from '../../data/a.ts';`, /islands must not import data/],
    ['src/islands/a/A.tsx', `import type { X } from '../../data/a.ts';`, /islands must not import data/],
    ['src/islands/a/A.tsx', `import { x } from '../../i18n/a.ts';`, /islands must not import i18n/],
    ['src/i18n/a.ts', `import { x } from '../data/a.ts';`, /i18n must not import data/],
    ['src/components/A.astro', `---\nimport B from '../layouts/B.astro';\n---\n`, /components must not import layouts/],
    ['src/components/A.astro', `<p></p><script>import '../stores/a.ts';</script>`, /components must not import stores/],
    ['src/layouts/A.astro', `---\nimport B from '../pages/b.astro';\n---\n`, /layouts must not import pages/],
    ['src/tools/a.ts', `import { x } from '../data/a.ts';`, /tools must not import data/],
    ['src/content.config.ts', `import { x } from './data/a.ts';`, /content.config.ts must not import data/],
    ['src/stores/a.ts', `import x from '../../content/a.yaml?raw';`, /stores must not import content/],
    ['src/domain/a.ts', `import x from '../../tests/a.ts';`, /domain must not import tests/],
    ['src/stores/a.ts', `import { x } from '../domain/fees/a.ts';`, /through src\/domain\/index.ts/],
    ['src/stores/a.ts', `import type { X } from '../domain/types.ts';`, /through src\/domain\/index.ts/],
    ['src/islands/a/A.tsx', `import { x } from '../../statement/a.ts';`, /through src\/statement\/index.ts/],
    ['src/domain/a.ts', `import { x } from './b';`, /write the extension/],
    ['src/domain/a.ts', `import { x } from './b.js';`, /write the extension/],
    ['src/pages/a.astro', `---\nimport { x } from '@/data/a.ts';\n---\n`, /relative path/],
    ['src/stores/a.ts', `const x = import(name);`, /relative path/],
    ['src/schemas/a.ts', `import { z } from 'zod';`, /only src\/schemas\/zod.ts/],
    ['src/data/a.ts', `import { z } from 'astro/zod';`, /only src\/schemas\/zod.ts/],
    ['src/schemas/a.ts', `import { reference } from 'astro:content';`, /schemas must not import|reads astro:content/],
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
    ['src/domain/a.ts', `export const name = '费率';`, /words belong in content/],
    ['src/islands/a/A.tsx', `export const A = () => <p>费率</p>;`, /words belong in content/],
    ['src/pages/a.astro', `---\n---\n<p>费率</p>`, /words belong in content/],
    ['src/pages/a.astro', `---\nconst title = '费率';\n---\n`, /words belong in content/],
    ['src/islands/a/A.tsx', `export const A = () => <p style={{ color: 'red' }} />;`, /style attribute/],
    ['src/components/A.astro', `---\n---\n<p class="a" style="color: red"></p>`, /style attribute/],
    ['src/domain/a.ts', 'export {};\n'.repeat(151), /151 lines/],
    ['src/islands/a/A.tsx', 'export {};\n'.repeat(251), /251 lines/],
    ['src/pages/a.astro', '<p></p>\n'.repeat(141), /141 lines/],
    ['src/utils/a.ts', 'export {};', /no such room: utils/],
  ];

  it.each(bad.map(([path, text, fault]) => ({ path, text, fault })))(
    'rejects in $path: $fault',
    ({ path, text, fault }) => {
      expect(checkFile({ path, text }).join('\n')).toMatch(fault);
    },
  );

  const good: [path: string, text: string][] = [
    ['src/schemas/zod.ts', `export { z } from 'zod';`],
    ['src/domain/fees/a.ts', `import type { Tariff } from '../types.ts';\nimport { x } from '../../schemas/a.ts';`],
    ['src/domain/a.ts', `// 费率\n/** 封顶 */\nexport const at = (dateIso: string) => new Date(dateIso);`],
    ['src/domain/a.ts', `export const to = (window: { document: number }) => window.document;`],
    [
      'src/domain/a.test.ts',
      `import { it } from 'vitest';\nimport { a } from './a.ts';\nit('runs', () => a(new Date()));`,
    ],
    ['src/stores/a.ts', `import { atom } from 'nanostores';\nimport { x } from '../domain/index.ts';`],
    ['src/islands/a/A.tsx', `import { useStore } from '@nanostores/preact';\nimport { $x } from '../../stores/x.ts';`],
    ['src/data/a.ts', `import { getCollection } from 'astro:content';\nimport type { Lang } from '../i18n/words.ts';`],
    ['src/data/a.ts', `import { type Lang } from '../i18n/words.ts';`],
    ['src/i18n/a.ts', `import zh from '../../content/i18n/zh.yaml?raw';`],
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

  it('rejects a second root component of an island folder, but not its types', () => {
    const page = (text: string): SourceFile => ({ path: 'src/pages/a.astro', text: `---\n${text}\n---\n` });
    const first = `import { A } from '../islands/a/A.tsx';`;
    expect(checkRoots([page(`${first}\nimport { B } from '../islands/a/B.tsx';`)])).toHaveLength(1);
    expect(checkRoots([page(`${first}\nimport type { Props } from '../islands/a/props.ts';`)])).toEqual([]);
  });

  it('rejects a stranger at the top level', () => {
    expect(checkTop(['src', '.biome.json', 'vitest.config.ts'])).toEqual([
      'vitest.config.ts: no place for it at the top level',
    ]);
  });
});
