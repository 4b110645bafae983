import { ROOT, readContent } from '../../src/tools/read-content.ts';
import { toPage } from '../support/coverage.ts';
import { attributesOf, pages } from './site.ts';

export type Lang = 'zh' | 'en';
export const LANGS: Lang[] = ['zh', 'en'];
export const { content } = readContent(ROOT);

/** Returns the main element of a page. Throws if the build has no such page. */
export function mainOf(lang: Lang, path: string): string {
  const html = pages.find((page) => page.lang === lang && page.path === path)?.html;
  if (html === undefined) throw new Error(`dist/: expected ${path} in ${lang}, got no such page`);
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

/** Returns the HTML from an anchor to the next closing tag `end`; empty if there is no anchor. */
export function partOf(html: string, id: string, end = '</section>'): string {
  const start = html.indexOf(` id="${id}"`);
  return start < 0 ? '' : html.slice(start, html.indexOf(end, start));
}

const listOf = (html: string, className: string) =>
  new RegExp(`<[ou]l class="[^"]*\\b${className}\\b[\\s\\S]*?</[ou]l>`).exec(html)?.[0] ?? '';
const itemsOf = (html: string): string[] => html.split(/<li\b/).slice(1);
const strongIn = (html: string): string[] => html.match(/<b>/g) ?? [];
export const loadLinks = (html: string): string[] =>
  attributesOf(html, 'a').map(({ href = '' }) => href.replace(/^\/en\//, '/'));
export const withAnchor = (html: string, ids: string[]): string[] => ids.filter((id) => html.includes(` id="${id}"`));
const withLink = (html: string, hrefs: string[]): string[] => hrefs.filter((href) => loadLinks(html).includes(href));
/** Returns the texts that match the pattern of the language. */
const naming = (texts: string[], lang: Lang, words: Record<Lang, RegExp>): string[] =>
  texts.filter((text) => words[lang].test(text));

/** What a page must contain: `find` returns at least `min` matches. */
export const CHECKS: {
  rows: string;
  page: string;
  holds: string;
  min: number;
  find: (html: string, lang: Lang) => string[];
}[] = [
  {
    rows: 'S1',
    page: '/guides/user-abnormal/',
    holds: 'the five layers in its first paragraph',
    min: 5,
    find: (html) => strongIn(/<p class="said">[\s\S]*?<\/p>/.exec(html)?.[0] ?? ''),
  },
  {
    rows: 'S13',
    page: '/guides/user-abnormal/',
    holds: 'an anchor for each of the four sides',
    min: 4,
    find: (html) => withAnchor(html, ['apply', 'use', 'brand', 'fees']),
  },
  {
    rows: 'S25',
    page: '/guides/user-abnormal/',
    holds: 'a note that corrects a belief about fees',
    min: 1,
    find: (html) => partOf(html, 'fees').match(/<p class="note">/g) ?? [],
  },
  {
    rows: 'S30 S31',
    page: '/guides/user-abnormal/',
    holds: 'links to the comparison and to the complaint ladder',
    min: 2,
    find: (html) => withLink(html, ['/compare/', '/complain/']),
  },
  {
    rows: 'S15',
    page: '/guides/apply/',
    holds: 'the three kinds of merchant',
    min: 3,
    find: (html) =>
      attributesOf(html, 'input').flatMap(({ value = '' }) =>
        ['company', 'sole', 'micro'].includes(value) ? [value] : [],
      ),
  },
  {
    rows: 'S45',
    page: '/guides/genuine-terminal/',
    holds: 'eight checks in one table',
    min: 8,
    find: (html) => partOf(html, 'checks', '</table>').match(/<th scope="row">/g) ?? [],
  },
  {
    rows: 'S27',
    page: '/troubleshoot/risk-control/',
    holds: 'the rules on money laundering and on fraud',
    min: 2,
    find: (html) => withLink(html, ['/rules/regulation/#aml-objection', '/rules/regulation/#limits-must-be-explained']),
  },
  {
    rows: 'S5',
    page: '/troubleshoot/limit/',
    holds: 'four owners of limits',
    min: 4,
    find: (html) => strongIn(/<p>[\s\S]*?<\/p>/.exec(partOf(html, 'cause'))?.[0] ?? ''),
  },
  ...['/troubleshoot/limit/', '/troubleshoot/fee/'].map((page) => ({
    rows: 'S26 S83',
    page,
    holds: 'a note that corrects a common belief',
    min: 1,
    find: (html: string) => partOf(html, 'cause').match(/<p class="note">/g) ?? [],
  })),
  {
    rows: 'S20',
    page: '/troubleshoot/pin/',
    holds: 'a warning',
    min: 1,
    find: (html) => itemsOf(partOf(html, 'never')),
  },
  {
    rows: 'S81',
    page: '/troubleshoot/hardware/',
    holds: 'a warning against opening the case',
    min: 1,
    find: (html, lang) => naming(itemsOf(partOf(html, 'never')), lang, { zh: /拆/, en: /open/i }),
  },
  {
    rows: 'S82',
    page: '/troubleshoot/software/',
    holds: 'pending transactions as the first step',
    min: 1,
    find: (html, lang) =>
      naming(itemsOf(partOf(html, 'first')).slice(0, 1), lang, {
        zh: /上送|上传/,
        en: /upload|pending/i,
      }),
  },
  {
    rows: 'S29',
    page: '/prevent/',
    holds: 'three habits, each with a link',
    min: 3,
    find: (html) => itemsOf(listOf(html, 'habits')).filter((item) => loadLinks(item).length > 0),
  },
  {
    rows: 'S11',
    page: '/prevent/',
    holds: 'a list of five lessons to print',
    min: 5,
    find: (html) => withAnchor(html, content.prevent?.lessons.map(({ id }) => `lesson-${id}`) ?? []),
  },
  {
    rows: 'S35 S94',
    page: '/prevent/',
    holds: 'the contingency plan',
    min: 1,
    find: (html) => withAnchor(html, ['contingency']),
  },
  {
    rows: 'S86 S95',
    page: '/prevent/',
    holds: 'eight indicators',
    min: 8,
    find: (html) => [...partOf(html, 'kpi').matchAll(/ id="kpi-[^"]+"/g)].map(String),
  },
  {
    rows: 'S91',
    page: '/prevent/',
    holds: 'a warning against card data in backups',
    min: 1,
    find: (html, lang) =>
      naming(partOf(html, 'task-backup', '</li>').match(/<b>[\s\S]*?<\/b>/g) ?? [], lang, {
        zh: /卡号/,
        en: /card (number|data)/i,
      }),
  },
  {
    rows: 'S98',
    page: '/',
    holds: 'four entry links whose targets exist',
    min: 4,
    find: (html) =>
      itemsOf(listOf(html, 'doors')).filter((door) => {
        const hrefs = loadLinks(door);
        return hrefs.length > 0 && hrefs.every((href) => pages.some(({ path }) => path === toPage(href)));
      }),
  },
  {
    rows: 'S98',
    page: '/',
    holds: 'entry links to choosing, applying, fixing and preventing',
    min: 4,
    find: (html) =>
      withLink(listOf(html, 'doors'), ['/guides/choose/', '/guides/apply/', '/troubleshoot/', '/prevent/']),
  },
  {
    rows: 'S59',
    page: '/compare/',
    holds: 'a link to the method',
    min: 1,
    find: (html) => loadLinks(html).filter((href) => toPage(href) === '/scoring/'),
  },
  {
    rows: 'S79',
    page: '/complain/incident/',
    holds: 'a field for each item to write down',
    min: content.complaint?.incident.fields.length ?? 6,
    find: (html) => html.match(/<label for="sheet-/g) ?? [],
  },
  {
    rows: 'S12 S80 S87',
    page: '/complain/',
    holds: 'a ladder of at least five steps',
    min: 5,
    find: (html) => withAnchor(html, content.complaint?.ladder.map(({ id }) => `rung-${id}`) ?? []),
  },
];
