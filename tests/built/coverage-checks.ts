import { ROOT, readContent } from '../../src/tools/read-content.ts';
import { toPage } from '../support/coverage.ts';
import { attributesOf, pages } from './site.ts';

export type Lang = 'zh' | 'en';
export const LANGS: Lang[] = ['zh', 'en'];
export const { content } = readContent(ROOT);

/** The main part of a page; throws when the build has no such page. */
export function mainOf(lang: Lang, path: string): string {
  const html = pages.find((page) => page.lang === lang && page.path === path)?.html;
  if (html === undefined) throw new Error(`dist/: expected ${path} in ${lang}, got no such page`);
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

/** What stands from an anchor to the end of its section, list item or table. */
export function partOf(html: string, id: string, end = '</section>'): string {
  const start = html.indexOf(` id="${id}"`);
  return start < 0 ? '' : html.slice(start, html.indexOf(end, start));
}

const listOf = (html: string, className: string) =>
  new RegExp(`<[ou]l class="[^"]*\\b${className}\\b[\\s\\S]*?</[ou]l>`).exec(html)?.[0] ?? '';
const itemsOf = (html: string): string[] => html.split(/<li\b/).slice(1);
const strongIn = (html: string): string[] => html.match(/<b>/g) ?? [];
export const linksIn = (html: string): string[] =>
  attributesOf(html, 'a').map(({ href = '' }) => href.replace(/^\/en\//, '/'));
export const withAnchor = (html: string, ids: string[]): string[] => ids.filter((id) => html.includes(` id="${id}"`));
const withLink = (html: string, hrefs: string[]): string[] => hrefs.filter((href) => linksIn(html).includes(href));
/** Texts that speak of a thing, in the words of the language; written as numbers, since code holds no Han characters. */
const naming = (texts: string[], lang: Lang, words: Record<Lang, RegExp>): string[] =>
  texts.filter((text) => words[lang].test(text));

/** What a page must hold besides being there: at least so many of what `find` finds. */
export const CHECKS: {
  rows: string;
  page: string;
  holds: string;
  least: number;
  find: (html: string, lang: Lang) => string[];
}[] = [
  {
    rows: 'S1',
    page: '/guides/user-abnormal/',
    holds: 'the five layers in its first paragraph',
    least: 5,
    find: (html) => strongIn(/<p class="said">[\s\S]*?<\/p>/.exec(html)?.[0] ?? ''),
  },
  {
    rows: 'S13',
    page: '/guides/user-abnormal/',
    holds: 'an anchor for each of the four sides',
    least: 4,
    find: (html) => withAnchor(html, ['apply', 'use', 'brand', 'fees']),
  },
  {
    rows: 'S25',
    page: '/guides/user-abnormal/',
    holds: 'a note that puts fees right',
    least: 1,
    find: (html) => partOf(html, 'fees').match(/<p class="note">/g) ?? [],
  },
  {
    rows: 'S30 S31',
    page: '/guides/user-abnormal/',
    holds: 'ways to the comparison and to the ladder',
    least: 2,
    find: (html) => withLink(html, ['/compare/', '/complain/']),
  },
  {
    rows: 'S15',
    page: '/guides/apply/',
    holds: 'the three kinds of merchant',
    least: 3,
    find: (html) =>
      attributesOf(html, 'input').flatMap(({ value = '' }) =>
        ['company', 'sole', 'micro'].includes(value) ? [value] : [],
      ),
  },
  {
    rows: 'S45',
    page: '/guides/genuine-terminal/',
    holds: 'eight checks in one table',
    least: 8,
    find: (html) => partOf(html, 'checks', '</table>').match(/<th scope="row">/g) ?? [],
  },
  {
    rows: 'S27',
    page: '/troubleshoot/risk-control/',
    holds: 'the rules on money laundering and on fraud',
    least: 2,
    find: (html) => withLink(html, ['/rules/regulation/#aml-objection', '/rules/regulation/#limits-must-be-explained']),
  },
  {
    rows: 'S5',
    page: '/troubleshoot/limit/',
    holds: 'four owners of limits',
    least: 4,
    find: (html) => strongIn(/<p>[\s\S]*?<\/p>/.exec(partOf(html, 'cause'))?.[0] ?? ''),
  },
  ...['/troubleshoot/limit/', '/troubleshoot/fee/'].map((page) => ({
    rows: 'S26 S83',
    page,
    holds: 'a note that puts a common belief right',
    least: 1,
    find: (html: string) => partOf(html, 'cause').match(/<p class="note">/g) ?? [],
  })),
  {
    rows: 'S20',
    page: '/troubleshoot/pin/',
    holds: 'what must never be done',
    least: 1,
    find: (html) => itemsOf(partOf(html, 'never')),
  },
  {
    rows: 'S81',
    page: '/troubleshoot/hardware/',
    holds: 'opening the case among what must never be done',
    least: 1,
    find: (html, lang) => naming(itemsOf(partOf(html, 'never')), lang, { zh: /拆/, en: /open/i }),
  },
  {
    rows: 'S82',
    page: '/troubleshoot/software/',
    holds: 'pending transactions before all else',
    least: 1,
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
    least: 3,
    find: (html) => itemsOf(listOf(html, 'habits')).filter((item) => linksIn(item).length > 0),
  },
  {
    rows: 'S11',
    page: '/prevent/',
    holds: 'a list of five lessons to print',
    least: 5,
    find: (html) => withAnchor(html, content.prevent?.lessons.map(({ id }) => `lesson-${id}`) ?? []),
  },
  {
    rows: 'S35 S94',
    page: '/prevent/',
    holds: 'the plan',
    least: 1,
    find: (html) => withAnchor(html, ['contingency']),
  },
  {
    rows: 'S86 S95',
    page: '/prevent/',
    holds: 'eight indicators',
    least: 8,
    find: (html) => [...partOf(html, 'kpi').matchAll(/ id="kpi-[^"]+"/g)].map(String),
  },
  {
    rows: 'S91',
    page: '/prevent/',
    holds: 'card data where backups are, as what is never kept',
    least: 1,
    find: (html, lang) =>
      naming(partOf(html, 'task-backup', '</li>').match(/<b>[\s\S]*?<\/b>/g) ?? [], lang, {
        zh: /卡号/,
        en: /card (number|data)/i,
      }),
  },
  {
    rows: 'S98',
    page: '/',
    holds: 'four doors, each leading to pages',
    least: 4,
    find: (html) =>
      itemsOf(listOf(html, 'doors')).filter((door) => {
        const hrefs = linksIn(door);
        return hrefs.length > 0 && hrefs.every((href) => pages.some(({ path }) => path === toPage(href)));
      }),
  },
  {
    rows: 'S98',
    page: '/',
    holds: 'a door to choosing, applying, fixing and preventing',
    least: 4,
    find: (html) =>
      withLink(listOf(html, 'doors'), ['/guides/choose/', '/guides/apply/', '/troubleshoot/', '/prevent/']),
  },
  {
    rows: 'S59',
    page: '/compare/',
    holds: 'a way to the method',
    least: 1,
    find: (html) => linksIn(html).filter((href) => toPage(href) === '/scoring/'),
  },
  {
    rows: 'S79',
    page: '/complain/incident/',
    holds: 'a line for each thing to write down',
    least: content.complaint?.incident.fields.length ?? 6,
    find: (html) => html.match(/<label for="sheet-/g) ?? [],
  },
  {
    rows: 'S12 S80 S87',
    page: '/complain/',
    holds: 'a ladder of at least five rungs',
    least: 5,
    find: (html) => withAnchor(html, content.complaint?.ladder.map(({ id }) => `rung-${id}`) ?? []),
  },
];
