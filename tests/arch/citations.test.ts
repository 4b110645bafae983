import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkCitations, commentsOf } from './comments.ts';
import { checkTypeNames } from './names.ts';
import { isTest, readAll, type SourceFile } from './script.ts';

const ruleIds = new Set(
  (parse(readFileSync('content/site-rules.yaml', 'utf8')) as { id: string }[]).map(({ id }) => id),
);
const layers = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
/** Finds the README of each layer. src/components/README.md also documents layouts, pages and styles. */
const readmes = layers.map(({ name }) => `src/${name}/README.md`).filter((path) => existsSync(path));
const documents = new Set(['README.md', 'content/README.md', '.github/CONTRIBUTING.md', ...readmes]);

describe('comments', () => {
  it('cite only documents and rules of the repository', () => {
    const files = [...readAll('src'), ...readAll('tests').filter(({ path }) => !path.startsWith('tests/arch/'))];
    const faults = files.flatMap((file) =>
      checkCitations(file, ruleIds, documents).map((fault) => `${file.path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('are distinguished from strings, templates and regular expressions that look alike', () => {
    const lines = [
      "const a = 'http://x'; // one",
      'const b = /\\/\\/no/; /* two */',
      ['const c = `// no $', '{a} // no`;'].join(''),
      '/** three\n * four */',
    ];
    expect(commentsOf(lines.join('\n'))).toEqual(['one', 'two', 'three four']);
  });

  it.each([
    ['/** Fee of one sale (rules: Fee of one sale). */', /not in the repository/],
    ['// Points by rubric P1.', /not in the repository/],
    ['// See section 3 of the specification.', /not in the repository/],
    ['// Order by rule Z9.', /Z9: no such rule/],
    ['// See docs/model.md.', /docs\/model.md: no such document/],
  ])('are refused: %s', (comment, fault) => {
    expect(checkCitations({ path: 'src/domain/a.ts', text: comment }, ruleIds, documents).join()).toMatch(fault);
  });

  it.each([
    '// Order by rule O1.',
    '// See src/domain/README.md.',
    '// Folds lines (RFC 5545, section 3.1).',
    '// A4.',
  ])('are accepted: %s', (comment) => {
    expect(checkCitations({ path: 'src/domain/a.ts', text: comment }, ruleIds, documents)).toEqual([]);
  });
});

describe('every layer', () => {
  it('has a README', () => {
    const shared = ['layouts', 'pages', 'styles'];
    const missing = layers.filter(({ name }) => !shared.includes(name) && !documents.has(`src/${name}/README.md`));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

describe('exported type names', () => {
  it('are unique in src', () => {
    expect(checkTypeNames(readAll('src').filter(({ path }) => !isTest(path)))).toEqual([]);
  });

  it('are compared by declaration, not by re-export', () => {
    const file = (path: string, text: string): SourceFile => ({ path, text });
    const [a, b] = [file('src/a.ts', 'export type X = 1;'), file('src/b.ts', 'export interface X {}')];
    expect(checkTypeNames([a, b])).toEqual(['X: exported by src/a.ts and src/b.ts, rename one']);
    expect(checkTypeNames([a, file('src/b.ts', "export type { X } from './a.ts';\ntype Y = 1;")])).toEqual([]);
  });
});
