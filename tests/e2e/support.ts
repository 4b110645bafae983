import { readdirSync, readFileSync } from 'node:fs';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';

export { expect, type Page };
export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

// biome-ignore lint/suspicious/noExplicitAny: content files without a type; each test reads a few fields
type Content = any;
const content = new URL('../../content/', import.meta.url);
const readYaml = (path: string): Content => parse(readFileSync(new URL(path, content), 'utf8'));
const readFolder = (folder: string): Map<string, Content> =>
  new Map(
    readdirSync(new URL(`${folder}/`, content)).map((file) => [
      file.replace('.yaml', ''),
      readYaml(`${folder}/${file}`),
    ]),
  );

export const providers = readFolder('providers');
export const tariffs = readFolder('tariffs');
export const presets: Content[] = readYaml('presets.yaml');
export const leaves = readFolder('diagnosis');
export const guides = readFolder('guides');
export const questions: Content[] = readYaml('questions.yaml');
export const responseCodes: Content[] = readYaml('response-codes.yaml');
export const complaint: Content = readYaml('complaint.yaml');
export const criteria: Content = readYaml('criteria.yaml');
const words: Record<Lang, Record<string, string>> = { zh: readYaml('i18n/zh.yaml'), en: readYaml('i18n/en.yaml') };

/** Returns the words of the site in one language. Throws if a key does not exist. */
export function wordsOf(lang: Lang) {
  return (key: string, values: Record<string, string | number> = {}): string => {
    const text = words[lang][key];
    if (text === undefined) throw new Error(`content/i18n/${lang}.yaml has no ${key}`);
    return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
  };
}

/** Returns a sentence of the site as a pattern. Placeholders without a value match any text. */
export function patternOf(lang: Lang, key: string, values: Record<string, string | number> = {}): RegExp {
  const escaped = wordsOf(lang)(key, values).replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replace(/\{\w+\}/g, '.+?'));
}

export const pathIn = (lang: Lang, path: string): string => (lang === 'zh' ? path : `/en${path}`);

/** Path that no page has. */
export const MISSING = '/no-such-page/';
/** Every fixed page, pages of each type that is built from records, and one missing path. */
export const PAGES = [
  ...(readYaml('pages.yaml') as { path: string }[]).map(({ path }) => path),
  '/compare/lakala-vs-wechatpay/',
  '/providers/lakala/',
  '/guides/apply/',
  '/guides/scams/',
  '/troubleshoot/ask/where/',
  '/troubleshoot/risk-control/',
  MISSING,
];

/** Collects errors that a page throws or logs. Skips the error of the page for unknown addresses. */
export function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith(MISSING)) faults.push(message.text());
  });
  return faults;
}

/** Test that fails if its page throws or logs an error. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const faults = watchFaults(page);
    await use(page);
    expect(faults, 'errors of the page').toEqual([]);
  },
});

/** Waits until the last action and its effects are rendered. Effects run after the next frame. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );

/** Waits until every island is hydrated and has read the inputs of the link or the device. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await drawn(page);
}

export async function open(page: Page, lang: Lang, path: string): Promise<void> {
  await page.goto(pathIn(lang, path));
  await settle(page);
}

/** Opens all details elements in the islands, so that every field is visible. */
export const unfold = (page: Page): Promise<void> =>
  page.locator('astro-island details').evaluateAll((all) => {
    for (const one of all as HTMLDetailsElement[]) one.open = true;
  });

/** Reloads the calculator with a fragment, with every field visible. */
export async function openCalculator(page: Page, lang: Lang, fragment = ''): Promise<void> {
  await page.goto('about:blank');
  await open(page, lang, `/calculator/${fragment}`);
  await unfold(page);
}

/** Returns the text field of an amount, such as `monthly`, `ticket`, `share-alipay`, `offer-0-rate-alipay`. */
export const field = (page: Page, name: string): Locator => page.locator(`input[type="text"][name="${name}"]`);
/** Returns the message of a field: the parsed value, or the error. */
export const echo = (page: Page, name: string): Locator => page.locator(`.entry:has(input[name="${name}"]) .echo`);
/** Returns the select or check box whose label begins with the words. */
export const labelled = (page: Page, words: string): Locator =>
  page.locator('label').filter({ hasText: words }).locator('select, input[type="checkbox"]').first();
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

export type Row = { group: string; names: string[]; id: string; total: string; text: string };

/** Returns the result rows in order, as text. */
export async function readRows(page: Page): Promise<Row[]> {
  await drawn(page);
  return page.locator('.row').evaluateAll((rows) =>
    rows.map((row) => ({
      group: row.closest('.row-group')?.querySelector('h2')?.firstChild?.textContent?.trim() ?? '',
      names: [...row.querySelectorAll('.name')].map((name) => name.textContent?.trim() ?? ''),
      id: (row as HTMLElement).dataset.row ?? '',
      total: row.querySelector('.totals b')?.textContent ?? '',
      text: row.textContent ?? '',
    })),
  );
}

/** Returns the first number in a text, with thousands separators and a minus sign; NaN if there is none. */
export const numberIn = (text: string): number =>
  Number(/-?\d[\d,]*(\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? 'NaN');
/** Returns every number in a text. */
export const figuresIn = (text: string): string[] => text.match(/-?\d[\d,]*(?:\.\d+)?%?/g) ?? [];
export const totalsOf = async (page: Page): Promise<string[]> => (await readRows(page)).map((row) => row.total);

/** Returns the visible receipt: beside the results on a wide screen, under its row on a narrow one. */
export const receiptOf = (page: Page): Locator => page.locator('.receipt:visible');

export type ReceiptLine = { label: string; amount: string; text: string };

/** Reads the visible receipt: its lines above the double rule and the text below it. */
export async function readReceipt(page: Page) {
  await drawn(page);
  const receipt = receiptOf(page);
  const lines: ReceiptLine[] = await receipt.locator('li').evaluateAll((items) =>
    items.map((item) => {
      const amount = item.querySelector('.number > span')?.cloneNode(true) as HTMLElement | undefined;
      amount?.querySelector('small')?.remove();
      return {
        label: item.querySelector('.line > span')?.textContent ?? '',
        amount: amount?.textContent ?? '',
        text: item.textContent ?? '',
      };
    }),
  );
  const shown = async (part: Locator): Promise<string> => (await part.allInnerTexts()).join('\n');
  return {
    lines,
    sum: numberIn(await shown(receipt.locator('.sum'))),
    below: await shown(receipt.locator('.total')),
    text: await shown(receipt),
  };
}

/** Opens the receipt of the result row with this id. */
export async function openRow(page: Page, label: string): Promise<void> {
  const name = page.locator('.row button.name').filter({ hasText: label }).first();
  if ((await name.getAttribute('aria-expanded')) !== 'true') await name.click();
  await expect(receiptOf(page).locator('h3')).toContainText(label);
}

/** Opens the card of the first source of the visible receipt. */
export async function openSource(page: Page): Promise<Locator> {
  await receiptOf(page).locator('a.mark').first().click();
  const card = page.getByRole('dialog');
  await expect(card).toBeVisible();
  return card;
}

/** Closes the card with the keyboard. */
export async function closeSource(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Returns the value of every input of the calculator, by name or label. */
export async function readInputs(page: Page): Promise<string[]> {
  await unfold(page);
  await drawn(page);
  return page
    .locator('.column-inputs :is(input, select)')
    .evaluateAll((inputs) =>
      inputs.map((input) =>
        input instanceof HTMLInputElement && input.type === 'checkbox'
          ? String(input.checked)
          : (input as HTMLInputElement).value,
      ),
    );
}

/** Returns the shares of all channels, in whole percent. */
export async function readShares(page: Page): Promise<number[]> {
  await drawn(page);
  return page
    .locator('input[name^="share-"]')
    .evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));
}

/** Parses CSV (RFC 4180): quoted fields may contain commas, quotes and line breaks. */
export function parseCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}
