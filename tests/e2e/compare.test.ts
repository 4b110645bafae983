import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { test as base } from '@playwright/test';
import {
  button,
  drawn,
  expect,
  LANGS,
  type Lang,
  open,
  type Page,
  parseCsv,
  pathIn,
  patternOf,
  providers,
  settle,
  test,
  wordsOf,
} from './support.ts';

const PATH = '/compare/';
const KEY = 'cleartill-picks';
const MAX_COLUMNS = 4;
const SECTIONS = ['cost', 'scores', 'keyFacts', 'acceptance', 'functions', 'licence', 'penalties', 'service'];
const OFFER = { n: 'Mine & <b>', r: 'wechat-pay.3800', d: '9900', dr: 'always', a: '0' };

const nameOf = (lang: Lang, id: string): string => providers.get(id).name[lang];
/** Returns a link with picks and with own offers of the calculator. */
const link = (picks: string, ...offers: Record<string, string>[]): string => {
  const inputs = offers.map((offer) => `o=${encodeURIComponent(new URLSearchParams(offer).toString())}`);
  return `#${[...(offers.length > 0 ? ['v=1', ...inputs] : []), 'x=1', picks && `p=${picks}`].filter(Boolean).join('&')}`;
};
async function openCompare(page: Page, lang: Lang, fragment = ''): Promise<void> {
  await page.goto('about:blank');
  await open(page, lang, `${PATH}${fragment}`);
  await drawn(page);
}

const heads = (page: Page) => page.locator('.cmp-heads b');
const remover = (page: Page, lang: Lang, id: string) =>
  button(page, wordsOf(lang)('compare.remove', { name: nameOf(lang, id) }));
const chooser = (page: Page) => page.locator('.cmp-add select');
const cellsOf = (page: Page, row: string) => page.locator(`tr[data-row="${row}"] td`);
const rowIds = (page: Page): Promise<string[]> =>
  page.locator('tr[data-row]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.row ?? ''));

async function add(page: Page, lang: Lang, id: string): Promise<void> {
  await chooser(page).selectOption(id);
  await button(page, wordsOf(lang)('compare.addButton')).click();
  await drawn(page);
}

/** Returns the ends of the figures in a cell, in order. A cell that says "from" has no upper end. */
const rangeIn = (text: string): { low: number; high: number } => {
  const figures = (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((figure) => Number(figure.replaceAll(',', '')));
  return { low: Math.min(...figures), high: Math.max(...figures) };
};

for (const lang of LANGS) {
  const t = wordsOf(lang);

  test.describe(`compare, ${lang}`, () => {
    test('starts with two providers and the same rows for both', async ({ page }) => {
      await openCompare(page, lang);
      await expect(heads(page)).toHaveCount(2);
      await expect(page.locator('.cmp-picks')).toContainText(t('compare.from.page'));
      expect(new URL(page.url()).hash).toBe('');
      await expect(page.locator('.cmp-title b')).toHaveText(SECTIONS.map((id) => t(`compare.section.${id}`)));
      for (const row of await page.locator('tr[data-row]').all()) expect(await row.locator('td').count()).toBe(2);
      for (const cell of await page.locator('.cmp td').allInnerTexts()) expect(cell.trim()).not.toBe('');
      await expect(page.locator('.said p').first()).toContainText(/\d/);
    });

    test('accepts two to four providers, adds and removes them, and shows the number', async ({ page }) => {
      await openCompare(page, lang, link('lakala,alipay'));
      await expect(page.locator('.cmp-picks')).toContainText(t('compare.from.link'));
      const before = await rowIds(page);
      await add(page, lang, 'huifu');
      await expect(heads(page)).toHaveText(['lakala', 'alipay', 'huifu'].map((id) => nameOf(lang, id)));
      await expect(chooser(page).locator('option[value="huifu"]')).toHaveCount(0);
      expect(await rowIds(page)).toEqual(before);
      await add(page, lang, 'abc');
      await expect(heads(page)).toHaveCount(MAX_COLUMNS);
      await expect(chooser(page)).toHaveCount(0);
      await expect(page.locator('.cmp-picks')).toContainText(t('compare.countFull', { count: MAX_COLUMNS }));
      for (const id of ['lakala', 'alipay', 'huifu']) await remover(page, lang, id).click();
      await expect(heads(page)).toHaveText([nameOf(lang, 'abc')]);
      await expect(page.locator('.cmp-picks')).toContainText(t('compare.countOne'));
      await remover(page, lang, 'abc').click();
      await expect(page.locator('.cmp')).toHaveCount(0);
      await expect(page.locator('.cmp-picks')).toContainText(t('compare.countNone'));
      await add(page, lang, 'icbc');
      await expect(heads(page)).toHaveText([nameOf(lang, 'icbc')]);
    });

    test('keeps the picks on the device, in the address and in the other language', async ({ page }) => {
      const other = lang === 'zh' ? 'en' : 'zh';
      await openCompare(page, lang);
      const [first] = await heads(page).allInnerTexts();
      await add(page, lang, 'icbc');
      await page.waitForURL(/[#&]p=[\w-]+,[\w-]+,icbc/);
      expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toMatch(/,icbc$/);
      await page.reload();
      await settle(page);
      await expect(heads(page)).toHaveCount(3);
      await page.goto('about:blank');
      await open(page, lang, PATH);
      await expect(heads(page)).toHaveText([first ?? '', /./, nameOf(lang, 'icbc')]);
      await expect(page.locator('.cmp-picks')).toContainText(t('compare.from.device'));
      await page.locator('a[data-other-language]').click();
      await page.waitForURL(`**${pathIn(other, PATH)}**`);
      await settle(page);
      await expect(heads(page).last()).toHaveText(nameOf(other, 'icbc'));
      await button(page, wordsOf(other)('compare.clear')).click();
      await expect(heads(page)).toHaveCount(2);
      expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
      await page.waitForURL((url) => !url.hash.includes('p='));
    });

    test('uses the picks of the list of providers', async ({ page }) => {
      await open(page, lang, '/providers/');
      for (const id of ['icbc', 'yeepay']) await page.locator(`[data-pick="${id}"]`).check();
      await page.locator('#picks').getByRole('link').click();
      await page.waitForURL(/compare/);
      await settle(page);
      await expect(heads(page)).toHaveText(['icbc', 'yeepay'].map((id) => nameOf(lang, id)));
      await expect(page.locator('.cmp-picks')).toContainText(t('compare.from.device'));
    });

    test('stores everything in a link', async ({ page, browser }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await openCompare(page, lang, link('chinaums,wechatpay', OFFER));
      await page.getByLabel(t('compare.differences')).check();
      await button(page, t('action.copyLink')).click();
      await expect(page.getByText(t('compare.copied'))).toBeVisible();
      const url = await page.evaluate(() => navigator.clipboard.readText());
      const seen = (await page.locator('.compare').textContent()) ?? '';
      const context = await browser.newContext({ locale: 'zh-CN' });
      const fresh = await context.newPage();
      await fresh.goto(url);
      await settle(fresh);
      await expect(heads(fresh)).toHaveText([nameOf(lang, 'chinaums'), nameOf(lang, 'wechatpay'), OFFER.n]);
      const normalise = (text: string) => text.replace(t('compare.copied'), '').replace(/\s+/g, ' ').trim();
      await drawn(fresh);
      // Waits for the ranks of the reader's own business, which arrive later.
      await expect
        .poll(async () => normalise((await fresh.locator('.compare').textContent()) ?? ''))
        .toBe(normalise(seen));
      await context.close();
    });

    test('also copies the initial picks', async ({ page }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await openCompare(page, lang);
      await button(page, t('action.copyLink')).click();
      await expect(page.getByText(t('compare.copied'))).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#x=1&p=[a-z-]+,[a-z-]+$/);
    });

    test('shows only differences, and the number of hidden rows', async ({ page }) => {
      await openCompare(page, lang, link('lakala,wechatpay'));
      const all = await rowIds(page);
      await page.getByLabel(t('compare.differences')).check();
      await expect.poll(async () => (await rowIds(page)).length).toBeLessThan(all.length);
      const left = await rowIds(page);
      await expect(page.locator('.cmp-tools')).toContainText(
        t('compare.hiddenRows', { count: all.length - left.length }),
      );
      expect(left.length).toBeLessThan(all.length);
      for (const id of left) {
        const texts = await cellsOf(page, id).evaluateAll((cells) =>
          cells.map((cell) =>
            [...cell.querySelectorAll('p')]
              .map((line) => {
                const copy = line.cloneNode(true) as HTMLElement;
                for (const extra of copy.querySelectorAll('a, em, i')) extra.remove();
                return copy.textContent;
              })
              .join('|'),
          ),
        );
        expect(texts[0], id).not.toBe(texts[1]);
      }
      await page.waitForURL(/[#&]d=1/);
      await page.reload();
      await settle(page);
      expect(await rowIds(page)).toEqual(left);
      await page.getByLabel(t('compare.differences')).uncheck();
      await expect.poll(() => rowIds(page)).toEqual(all);
      await page.waitForURL((url) => !url.hash.includes('d=1'));
    });

    test('marks lower and higher only if ranges do not overlap', async ({ page }) => {
      for (const picks of ['lakala,chinaums', 'lakala,alipay', 'wechatpay,alipay', 'chinaums,huifu,suixingpay']) {
        await openCompare(page, lang, link(picks));
        const marked = page.locator('tr[data-row]').filter({ has: page.locator('em') });
        for (const row of await marked.all()) {
          const id = (await row.getAttribute('data-row')) ?? '';
          const cells = await row.locator('td').evaluateAll((all) =>
            all.map((cell) => ({
              text: [...cell.querySelectorAll('p > span')].map((span) => span.textContent).join(' '),
              mark: cell.querySelector('em')?.textContent ?? null,
            })),
          );
          for (const [index, { text, mark }] of cells.entries()) {
            if (mark === null) continue;
            const others = cells.filter((_, other) => other !== index);
            const own = rangeIn(text);
            for (const other of others.map((cell) => rangeIn(cell.text))) {
              if (mark === t('compare.lower')) expect(own.high, `${picks} ${id}`).toBeLessThan(other.low);
              else expect(own.low, `${picks} ${id}`).toBeGreaterThan(other.high);
            }
          }
        }
      }
    });

    test('shows own offers at the end, hides them and shows them again', async ({ page }) => {
      const offers = [1, 2, 3, 4].map((number) => ({ n: `Offer ${number}`, r: `wechat-pay.${number}000` }));
      await openCompare(page, lang, link('lakala,alipay,huifu,abc', ...offers));
      await expect(heads(page)).toHaveCount(6);
      await expect(heads(page).last()).toHaveText('Offer 2');
      const chip = (name: string) => page.getByRole('button', { name, exact: true });
      await expect(chip('Offer 3')).toBeDisabled();
      await chip('Offer 1').click();
      await expect(heads(page)).toHaveCount(5);
      await chip('Offer 3').click();
      await expect(heads(page).last()).toHaveText('Offer 3');
      await expect(cellsOf(page, 'wechat').last()).toContainText('0.30%');
      await expect(cellsOf(page, 'score-total').last()).toContainText(t('compare.notScored'));
      await expect(cellsOf(page, 'fn-refund').last()).toContainText(t('compare.notInOffer'));
      await expect(cellsOf(page, 'score-price').last()).toContainText(t('compare.overFloor'));
    });

    test('calculates the cost for the business of the calculator', async ({ page }) => {
      await openCompare(page, lang);
      await expect(page.locator('#cmp-cost small')).toContainText(patternOf(lang, 'compare.businessPreset'));
      const before = await cellsOf(page, 'cost-year').allInnerTexts();
      await openCompare(page, lang, '#v=1&m=30000000&x=1');
      await expect(page.locator('#cmp-cost small')).toContainText('300,000');
      await expect(page.locator('#cmp-cost small')).toContainText(t('compare.changeOwn'));
      expect(await cellsOf(page, 'cost-year').allInnerTexts()).not.toEqual(before);
      await page.locator('#cmp-cost small a').click();
      await page.waitForURL(/calculator\/#v=1.*m=30000000/);
    });

    test('saves the whole table without a formula that a spreadsheet would run', async ({ page }) => {
      await openCompare(page, lang, link('lakala,alipay', { n: '=1+1', r: 'wechat-pay.3000' }));
      const [download] = await Promise.all([page.waitForEvent('download'), button(page, t('action.csv')).click()]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.startsWith('\ufeff')).toBe(true);
      const [header, ...lines] = parseCsv(text.slice(1));
      expect(header).toEqual([
        t('compare.csvSection'),
        t('compare.row'),
        nameOf(lang, 'lakala'),
        nameOf(lang, 'alipay'),
        `'=1+1`,
      ]);
      expect(lines).toHaveLength((await rowIds(page)).length);
      for (const line of lines) expect(line).toHaveLength(5);
      expect(lines.flat().filter((cell) => /^\s*[=+@\t\r-]/.test(cell))).toEqual([]);
      expect(lines.flat().filter((cell) => cell === '')).toEqual([]);
    });

    test('ignores a link with invalid values', async ({ page }) => {
      for (const fragment of [
        '#p=',
        '#x=1&p=no-such,nobody',
        '#x=2&p=icbc,abc',
        '#x=1&p=%3Cscript%3E,..,%00',
        '#v=9&x=1&d=yes',
        '#p=%E0%A4%A',
        '#cmp-scores',
      ]) {
        await openCompare(page, lang, fragment);
        await expect(heads(page), fragment).toHaveCount(2);
        await expect(page.locator('.cmp-picks'), fragment).toContainText(t('compare.from.page'));
      }
      await openCompare(page, lang, '#x=1&p=icbc,nobody,icbc,abc,lakala,alipay,huifu');
      await expect(heads(page)).toHaveText(['icbc', 'abc', 'lakala', 'alipay'].map((id) => nameOf(lang, id)));
      await page.evaluate(() => localStorage.setItem('cleartill-picks', ',,<b>,nobody,\u0000'));
      await openCompare(page, lang);
      await expect(heads(page)).toHaveCount(2);
    });

    test('keeps the names visible on a phone, aligned with their columns', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openCompare(page, lang, link('lakala,alipay,huifu,abc'));
      const scroller = page.locator('.cmp-scroll');
      const row = page.locator('tr[data-row="fn-refund"]');
      await row.scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollBy(0, 300));
      await drawn(page);
      const place = async (index: number) => ({
        head: await heads(page).nth(index).boundingBox(),
        cell: await row.locator('td').nth(index).boundingBox(),
      });
      const width = (await scroller.boundingBox())?.width ?? 0;
      for (const [scroll, shown] of [
        [0, [0, 1]],
        [width, [2, 3]],
      ] as const) {
        await scroller.evaluate((element, left) => element.scrollTo({ left }), scroll);
        await drawn(page);
        for (const index of shown) {
          const { head, cell } = await place(index);
          expect(head?.y).toBeGreaterThanOrEqual(0);
          expect(head?.y).toBeLessThan(20);
          expect(Math.abs((head?.x ?? 0) - (cell?.x ?? 99))).toBeLessThanOrEqual(1);
          expect(cell?.x).toBeGreaterThanOrEqual(0);
          expect((cell?.x ?? 0) + (cell?.width ?? 999)).toBeLessThanOrEqual(361);
        }
        const label = await row.locator('th span').boundingBox();
        expect(label?.x).toBeGreaterThanOrEqual(0);
        expect(label?.x).toBeLessThan(60);
      }
    });

    test('works with the keyboard alone and never loses the focus', async ({ page }) => {
      await openCompare(page, lang, link('lakala,alipay'));
      const isLost = () =>
        page.evaluate(() => document.activeElement === document.body || document.activeElement === null);
      await chooser(page).focus();
      await page.keyboard.press('ArrowDown');
      const chosen = await chooser(page).inputValue();
      expect(chosen).not.toBe('');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(heads(page)).toHaveCount(3);
      await expect(chooser(page)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(heads(page)).toHaveCount(4);
      await drawn(page);
      expect(await isLost()).toBe(false);
      for (let left = 3; left >= 0; left -= 1) {
        await expect(page.locator(':focus')).toHaveAttribute('data-remove');
        await page.keyboard.press('Enter');
        await expect(heads(page)).toHaveCount(left);
        await drawn(page);
        expect(await isLost()).toBe(false);
      }
      await expect(chooser(page)).toBeFocused();
    });

    test('jumps to a section without losing the picks', async ({ page }) => {
      await openCompare(page, lang, link('icbc,abc'));
      await page.locator('.jump').getByText(t('compare.section.licence')).click();
      await expect(page.locator('#cmp-licence')).toBeFocused();
      await expect(page.locator('#cmp-licence')).toBeInViewport();
      expect(new URL(page.url()).hash).toContain('p=icbc,abc');
    });

    test('shows the source of a figure', async ({ page }) => {
      await openCompare(page, lang, link('lakala,alipay'));
      await cellsOf(page, 'credit').first().locator('a.mark').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expect(page.getByRole('dialog').locator('li').first()).toContainText(/\d{4}-\d{2}-\d{2}/);
      await page.keyboard.press('Escape');
      await expect(cellsOf(page, 'credit').first().locator('a.mark')).toBeFocused();
    });

    test('has valid table markup with four columns and offers', async ({ page }) => {
      await openCompare(page, lang, link('lakala,alipay,huifu,abc', OFFER));
      const table = page.getByRole('table', { name: t('compare.table') });
      await expect(table.getByRole('columnheader')).toHaveCount(6);
      await expect(table.getByRole('rowheader', { name: t('keyFacts.refunds'), exact: true })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('.cmp').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  });

  base.describe(`compare without JavaScript, ${lang}`, () => {
    base.use({ javaScriptEnabled: false });

    base('is complete for the first two providers, and links to the ten pairs', async ({ page }) => {
      await page.goto(pathIn(lang, PATH));
      await expect(page.locator('.script-note')).toBeVisible();
      await expect(page.locator('.cmp-choose')).toBeHidden();
      await expect(page.locator('.cmp-tools')).toBeHidden();
      await expect(heads(page)).toHaveCount(2);
      for (const row of await page.locator('tr[data-row]').all()) expect(await row.locator('td').count()).toBe(2);
      for (const cell of await cellsOf(page, 'cost-year').allInnerTexts()) expect(cell).toMatch(/\d/);
      for (const cell of await cellsOf(page, 'score-total').allInnerTexts()) expect(cell).toMatch(/\d/);
      await expect(page.locator('.pairs a')).toHaveCount(10);
      const mark = page.locator('.cmp a.mark').first();
      const anchor = (await mark.getAttribute('href')) ?? '';
      await expect(page.locator(anchor)).toHaveCount(1);
    });
  });
}

test('does not shift while the comparison loads', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        Object.assign(window, { moved: (window as unknown as { moved: number }).moved + entry.value });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const visits = [
    { visit: 'a plain visit', fragment: '', kept: {} },
    { visit: 'a link', fragment: link('icbc,abc,huifu', OFFER), kept: {} },
    {
      visit: 'what the device keeps',
      fragment: '',
      kept: { [KEY]: 'yeepay,boc,ccb', cleartill: 'v=1&o=n%3DMine%26r%3Dalipay.3000' },
    },
  ];
  for (const { visit, fragment, kept } of visits) {
    await open(page, 'zh', '/glossary/');
    await page.evaluate((values) => {
      localStorage.clear();
      for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
    }, kept);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await openCompare(page, 'zh', fragment);
      await expect(page.locator('.said')).toBeVisible();
      const moved = await page.evaluate(() => (window as unknown as { moved: number }).moved);
      expect(moved, `${visit}, ${width}`).toBeLessThan(0.01);
    }
  }
});

test('prints on paper as a table with the names on each page', async ({ page }) => {
  await openCompare(page, 'zh', link('lakala,alipay,huifu,abc'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.cmp-heads')).toBeHidden();
  await expect(page.locator('.cmp thead')).toHaveCSS('display', 'table-header-group');
  await expect(page.locator('.cmp-choose fieldset').first()).toBeHidden();
  await expect(page.locator('.cmp summary').first()).toBeHidden();
});
