import { describe, expect, it } from 'vitest';
import { entriesIn, rows, toPage } from '../support/coverage.ts';
import { CHECKS, content, LANGS, linksIn, mainOf, partOf, withAnchor } from './coverage-checks.ts';
import { files, pages, read } from './site.ts';

const covering = entriesIn(content);

describe('coverage rows', () => {
  it.each(rows)('$id is on $page and on every other page that covers it, in both languages', ({ id, page }) => {
    const paths = [page, ...covering.filter(({ covers }) => covers.includes(id)).map(({ path }) => path)];
    for (const lang of LANGS)
      for (const path of paths) {
        const html = mainOf(lang, toPage(path));
        expect(html, path).toContain('<h1');
        if (path.includes('#')) expect(withAnchor(html, [path.replace(/^.*#/, '')]), path).toHaveLength(1);
      }
  });

  const checks = CHECKS.flatMap((check) => LANGS.map((lang) => ({ ...check, lang })));
  it.each(checks)('$rows: $page holds $holds ($lang)', ({ page, lang, min, find }) => {
    const found = find(mainOf(lang, page), lang);
    expect(found.length, found.join('\n')).toBeGreaterThanOrEqual(min);
  });
});

describe('results of the diagnosis', () => {
  const leaves = LANGS.flatMap((lang) =>
    [...content.diagnosis.keys()].map((id) => ({ lang, path: `/troubleshoot/${id}/` })),
  );

  it.each(leaves)('S31: $path links to the complaint ladder ($lang)', ({ lang, path }) => {
    expect(linksIn(mainOf(lang, path))).toContain('/complain/');
  });

  it('S28: link to other results in at least 60 % of cases', () => {
    const isLeaf = (href: string) => content.diagnosis.has(href.replace(/^\/troubleshoot\/|\/$/g, ''));
    const naming = leaves.filter(({ lang, path }) => linksIn(partOf(mainOf(lang, path), 'also')).some(isLeaf));
    expect(naming.length / leaves.length).toBeGreaterThanOrEqual(0.6);
  });
});

describe('wrong names and spellings from common advice', () => {
  const wrong = ['Lakard', 'Huobi', 'POSS', 'ka卡', '多毕种'];
  const texts = files.filter((file) => /\.(html|json|xml|txt|css|js)$/.test(file));

  it('occur in no served file', () => {
    expect(texts.length).toBeGreaterThan(pages.length);
    const found = texts.flatMap((file) => {
      const text = read(file);
      return wrong.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`);
    });
    expect(found).toEqual([]);
  });
});
