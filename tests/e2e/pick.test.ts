import AxeBuilder from '@axe-core/playwright';
import { test as base } from '@playwright/test';
import { MAX_PICKS } from '../../src/stores/picks/link.ts';
import {
  button,
  drawn,
  expect,
  field,
  LANGS,
  type Lang,
  labelled,
  open,
  type Page,
  pathIn,
  providers,
  readRows,
  settle,
  test,
  wordsOf,
} from './support.ts';

const KEY = 'cleartill-picks';
const LISTS = ['/', '/calculator/', '/providers/'];
const FOUR = ['lakala', 'wechatpay', 'huifu', 'abc'];

const boxOf = (page: Page, id: string) => page.locator(`[data-pick="${id}"]`);
const barOf = (page: Page) => page.locator('#picks');
const linkOf = (page: Page) => barOf(page).getByRole('link');
/** Returns the target of the bar, as a path of the site. */
const target = (page: Page) =>
  linkOf(page).evaluate((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash);
const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
/** Returns the text that the bar shows for these ids. */
const statusFor = (lang: Lang, ids: string[]) => {
  const t = wordsOf(lang);
  const key = ids.length === 1 ? 'one' : ids.length === FOUR.length ? 'full' : 'some';
  const names = ids.map((id) => providers.get(id).name[lang]).join(t('unit.list'));
  return t(`pick.${key}`, { count: ids.length, names });
};
/** Opens a page on a device whose storage has this text. */
async function openWith(page: Page, lang: Lang, path: string, text: string) {
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
  await open(page, lang, path);
}

for (const lang of LANGS) {
  const t = wordsOf(lang);

  test(`a tick in one list appears in all lists, and the bar links to the comparison, ${lang}`, async ({ page }) => {
    await open(page, lang, '/providers/');
    await expect(linkOf(page)).toBeHidden();
    await expect(boxOf(page, 'lakala')).toHaveCount(1);
    await page.getByRole('checkbox', { name: t('pick.of', { name: providers.get('lakala').name[lang] }) }).check();
    await expect(barOf(page).getByRole('status')).toHaveText(statusFor(lang, ['lakala']));
    expect(await target(page)).toBe(`${pathIn(lang, '/compare/')}#p=lakala`);
    await boxOf(page, 'wechatpay').check();
    expect(await kept(page)).toBe('lakala,wechatpay');
    for (const path of LISTS) {
      await open(page, lang, path);
      await expect(barOf(page).getByRole('status')).toHaveText(statusFor(lang, ['lakala', 'wechatpay']));
      expect(await target(page)).toBe(`${pathIn(lang, '/compare/')}#p=lakala,wechatpay`);
      await expect(page.locator('[data-pick]:checked')).toHaveCount(2);
      await expect(page.locator('[data-pick]')).toHaveCount(providers.size);
    }
  });

  test(`a fifth row cannot be ticked, and the bar reports it, ${lang}`, async ({ page }) => {
    await open(page, lang, '/providers/');
    expect(FOUR).toHaveLength(MAX_PICKS);
    for (const id of FOUR) await boxOf(page, id).check();
    await expect(barOf(page).getByRole('status')).toHaveText(statusFor(lang, FOUR));
    await expect(boxOf(page, 'alipay')).toBeDisabled();
    await expect(boxOf(page, 'huifu')).toBeEnabled();
    await boxOf(page, 'huifu').uncheck();
    await boxOf(page, 'alipay').check();
    expect(await kept(page)).toBe('lakala,wechatpay,abc,alipay');
  });

  test(`one button removes all ticks, and the focus stays in the list, ${lang}`, async ({ page }) => {
    await open(page, lang, '/');
    await boxOf(page, 'lakala').check();
    await boxOf(page, 'abc').check();
    await button(page, t('pick.clear')).click();
    await expect(linkOf(page)).toBeHidden();
    await expect(barOf(page).getByRole('status')).toHaveText(t('pick.cleared'));
    await expect(page.locator('[data-pick]:checked')).toHaveCount(0);
    await expect(boxOf(page, 'abc')).toBeFocused();
    expect(await kept(page)).toBeNull();
  });

  test(`rows keep their ticks after a new rendering, and own offers have none, ${lang}`, async ({ page }) => {
    await openWith(page, lang, '/calculator/', 'lakala,yeepay');
    await button(page, t('offer.add')).click();
    await field(page, 'offer-0-rate-credit-card').fill('0.38');
    await field(page, 'monthly').fill('123456');
    expect((await readRows(page)).some(({ id }) => id === 'offer-0')).toBe(true);
    await labelled(page, t('input.market')).uncheck();
    await drawn(page);
    await expect(page.locator('[data-pick]')).toHaveCount(providers.size);
    for (const id of ['lakala', 'yeepay']) await expect(boxOf(page, id)).toBeChecked();
    await expect(page.locator('[data-pick]:checked')).toHaveCount(2);
  });

  test(`ticks persist while a filter hides their rows, ${lang}`, async ({ page }) => {
    await open(page, lang, '/providers/');
    await boxOf(page, 'lakala').check();
    await labelled(page, t('providers.kind')).selectOption('bank');
    await expect(boxOf(page, 'lakala')).toBeHidden();
    await boxOf(page, 'abc').check();
    await expect(barOf(page).getByRole('status')).toHaveText(statusFor(lang, ['lakala', 'abc']));
    await button(page, t('providers.showAll')).click();
    await expect(boxOf(page, 'lakala')).toBeChecked();
    await expect(page).toHaveURL(/\/providers\/$/);
  });

  test(`the bar covers nothing, shifts nothing and passes axe, ${lang}`, async ({ page }) => {
    test.slow();
    await page.addInitScript(() => {
      const moves: number[] = [];
      Object.assign(window, { moves });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) moves.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const [width, colorScheme] of [
      [360, 'dark'],
      [1440, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 740 });
      await page.emulateMedia({ colorScheme });
      for (const path of LISTS) {
        await openWith(page, lang, path, FOUR.join());
        await drawn(page);
        const moves = await page.evaluate(() => (window as unknown as { moves: number[] }).moves);
        expect(moves.reduce((sum, move) => sum + move, 0)).toBeLessThan(0.01);
        await expect(linkOf(page)).toBeInViewport({ ratio: 1 });
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa']).analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        const [foot, bar] = await page
          .locator('.foot, #picks')
          .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()));
        // Accepts half a pixel of rounding.
        expect(foot?.bottom).toBeLessThan((bar?.top ?? 0) + 0.5);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    }
    await page.emulateMedia({ media: 'print' });
    await expect(barOf(page)).toBeHidden();
    await expect(boxOf(page, 'lakala').first()).toBeHidden();
  });

  base.describe(`without JavaScript, ${lang}`, () => {
    base.use({ javaScriptEnabled: false });

    base('has no check boxes', async ({ page }) => {
      for (const path of LISTS) {
        await page.goto(pathIn(lang, path));
        await expect(page.locator('[data-pick]:visible')).toHaveCount(0);
        await expect(linkOf(page)).toBeHidden();
      }
    });
  });
}

test('ticks, bar and return work with the keyboard', async ({ page }) => {
  const t = wordsOf('en');
  await open(page, 'en', '/providers/');
  await page.getByRole('link', { name: providers.get('lakala').name.en, exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(boxOf(page, 'lakala')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(boxOf(page, 'lakala')).toBeChecked();
  await expect(boxOf(page, 'lakala')).toBeFocused();
  await page.locator('.foot a').last().focus();
  await page.keyboard.press('Tab');
  await expect(linkOf(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(boxOf(page, 'lakala')).toBeFocused();
  await expect(barOf(page).getByRole('status')).toHaveText(t('pick.cleared'));
});

test('the bar does not cover the focused element', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openWith(page, 'en', '/providers/', FOUR.join());
  await page.locator('#rows a').first().focus();
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const gap = await page.evaluate(() => {
      const top = document.querySelector('#picks')?.getBoundingClientRect().top ?? 0;
      return top - (document.activeElement?.getBoundingClientRect().bottom ?? 0);
    });
    expect(gap).toBeGreaterThanOrEqual(0);
  }
});

for (const [junk, ids] of [
  ['', []],
  ['<b>,,constructor,lakala,lakala,no-such', ['lakala']],
  ['{"a":1}', []],
  [`${FOUR.join()},alipay`, FOUR],
] as const)
  test(`parses "${junk}" from the device as ${ids.length} picks`, async ({ page }) => {
    await openWith(page, 'zh', '/', junk);
    await expect(page.locator('[data-pick]:checked')).toHaveCount(ids.length);
    for (const id of ids) await expect(boxOf(page, id)).toBeChecked();
    if (ids.length > 0) expect(await target(page)).toBe(`/compare/#p=${ids.join()}`);
    else await expect(linkOf(page)).toBeHidden();
  });

test('keeps ticks on the page if there is no storage', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('off', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse });
  });
  await open(page, 'zh', '/providers/');
  for (const id of ['lakala', 'abc']) await boxOf(page, id).check();
  await expect(barOf(page).getByRole('status')).toHaveText(statusFor('zh', ['lakala', 'abc']));
  await button(page, wordsOf('zh')('pick.clear')).click();
  await expect(page.locator('[data-pick]:checked')).toHaveCount(0);
});

test('two windows show the same ticks', async ({ page, context }) => {
  await open(page, 'zh', '/providers/');
  const other = await context.newPage();
  await other.goto('/');
  await settle(other);
  await boxOf(page, 'lakala').check();
  await expect(boxOf(other, 'lakala')).toBeChecked();
  await boxOf(other, 'abc').check();
  await expect(barOf(page).getByRole('status')).toHaveText(statusFor('zh', ['lakala', 'abc']));
});
