import { test as base } from '@playwright/test';
import { expect, LANGS, open, pathIn, providers, test, wordsOf } from './support.ts';

const rows = '#rows > li';
const takes = (channel: string) =>
  [...providers.values()].filter(({ acceptance }) => acceptance[channel].state === 'yes').length;

for (const lang of LANGS) {
  const t = wordsOf(lang);
  const countText = (shown: number) =>
    t('providers.shown', { count: shown }) +
    (shown < providers.size ? t('providers.hidden', { count: providers.size - shown }) : '');

  test(`the list filters, shows the number of hidden providers, and shows all again, ${lang}`, async ({ page }) => {
    await open(page, lang, '/providers/');
    const count = page.locator('#filters output');
    await expect(count).toHaveText(countText(providers.size).trim());
    await page.getByRole('checkbox', { name: t('channel.foreign-card') }).check();
    await expect(page.locator(`${rows}:visible`)).toHaveCount(takes('foreign-card'));
    await expect(count).toHaveText(countText(takes('foreign-card')));
    await expect(page).toHaveURL(/#a=foreign-card$/);
    await page.getByRole('button', { name: t('providers.showAll') }).click();
    await expect(page.locator(`${rows}:visible`)).toHaveCount(providers.size);
    await expect(page).toHaveURL(/\/providers\/$/);
    await expect(page.locator('#filters :focus')).toBeVisible();
  });

  test(`a link keeps the filter, and an unknown filter hides nothing, ${lang}`, async ({ page }) => {
    const banks = [...providers.values()].filter(({ kind }) => kind === 'bank').length;
    await page.goto(`${pathIn(lang, '/providers/')}#k=bank`);
    await expect(page.locator(`${rows}:visible`)).toHaveCount(banks);
    await page.goto('about:blank');
    await page.goto(`${pathIn(lang, '/providers/')}#k=<b>&a=barter&x=1`);
    await expect(page.locator(`${rows}:visible`)).toHaveCount(providers.size);
  });

  test(`a source mark shows its source in place and returns the focus, ${lang}`, async ({ page }) => {
    await open(page, lang, '/providers/lakala/');
    const mark = page.locator('.slip sup > a').first();
    await mark.click();
    const card = page.locator('.source-card');
    await expect(card).toBeVisible();
    await expect(card).toContainText((await mark.textContent()) ?? '');
    await expect(card).toContainText(/\d{4}-\d{2}-\d{2}/);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(mark).toBeFocused();
  });

  base.describe(`without JavaScript, ${lang}`, () => {
    base.use({ javaScriptEnabled: false });

    base('a source mark links to its entry in the list of sources', async ({ page }) => {
      await page.goto(pathIn(lang, '/providers/lakala/'));
      const mark = page.locator('.slip sup > a').first();
      const name = (await mark.textContent()) ?? '';
      await mark.click();
      await expect(page.locator('.sources li:target b')).toHaveText(name);
    });
  });
}
