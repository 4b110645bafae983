import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkWordUse, reachableFrom, wordUsesOf } from './island-words.ts';
import type { SourceFile } from './script.ts';

const keys = new Set(Object.keys(parse(readFileSync('content/i18n/zh.yaml', 'utf8'))));
const files = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path): [string, SourceFile] => [path, { path, text: readFileSync(path, 'utf8') }]),
);

const ROOTS: Readonly<Record<string, string>> = {
  calculator: 'Calculator.tsx',
  compare: 'Compare.tsx',
  complain: 'Letters.tsx',
  home: 'Home.tsx',
  prevent: 'Prevent.tsx',
  scoring: 'Scoring.tsx',
  search: 'Search.tsx',
  statement: 'Statement.tsx',
  troubleshoot: 'Wizard.tsx',
};

/** Key prefixes of words that an island never shows, although a shared component uses them. */
const NOT_SHOWN: Readonly<Record<string, readonly string[]>> = {
  // Skips the spread of tickets, which MixField leaves out on the home page.
  home: ['spread.'],
  // Skips units in islands that show no amount.
  search: ['unit.'],
  troubleshoot: ['unit.'],
};

async function wordListOf(island: string): Promise<readonly string[]> {
  const module: Record<string, readonly string[]> = await import(`../../src/islands/${island}/words.ts`);
  return Object.values(module).flat();
}

describe('the word list of an island', () => {
  it('exists for every island', () => {
    const folders = readdirSync('src/islands', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = folders.map(({ name }) => name).filter((name) => name !== 'shared');
    expect(names.sort(), 'name the root component of each island in ROOTS of this file').toEqual(Object.keys(ROOTS));
  });

  it.each(Object.entries(ROOTS))('has every word that %s can show', async (island, root) => {
    const list = [...(await wordListOf(island)), ...(NOT_SHOWN[island] ?? [])];
    const uses = reachableFrom(`src/islands/${island}/${root}`, files).flatMap((path) =>
      wordUsesOf(files.get(path) as SourceFile, keys),
    );
    expect(uses.length).toBeGreaterThan(3);
    const listFile = `src/islands/${island}/words.ts`;
    expect([...new Set(uses.flatMap((use) => checkWordUse(use, keys, list, listFile)))]).toEqual([]);
  });

  it.each(Object.keys(ROOTS))('names only words that exist, for %s', async (island) => {
    const list = await wordListOf(island);
    expect(list.filter((prefix) => ![...keys].some((key) => key.startsWith(prefix)))).toEqual([]);
  });
});
