import {
  echo,
  expect,
  field,
  LANGS,
  numberIn,
  open,
  openRow,
  type Page,
  pathIn,
  patternOf,
  presets,
  providers,
  readReceipt,
  readRows,
  readShares,
  receiptOf,
  settle,
  test,
  totalsOf,
  wordsOf,
} from './support.ts';

const WAN = '万';
const THOUSAND = '千';
const isAscending = (amounts: number[]) =>
  amounts.every((amount, index) => index === 0 || amount >= (amounts[index - 1] ?? 0));

/** Returns the cost of one offer for a typed amount, and the amount that the field shows as parsed. */
async function type(page: Page, name: string, text: string) {
  await field(page, name).fill(text);
  const totals = await totalsOf(page);
  return { echo: await echo(page, name).textContent(), totals };
}

for (const lang of LANGS) {
  const t = wordsOf(lang);

  test.describe(`home, ${lang}`, () => {
    test.beforeEach(({ page }) => open(page, lang, '/'));

    test('asks for takings, average sale and channels, and starts from a kind of shop', async ({ page }) => {
      await expect(page.getByLabel(t('input.monthly'), { exact: true })).toHaveValue(
        String(presets[0].monthlyFen / 100),
      );
      await expect(page.getByLabel(t('input.ticket'), { exact: true })).toHaveValue(/^\d+(\.\d\d?)?$/);
      const mix = page.getByRole('group', { name: t('input.mix') });
      await expect(mix).toContainText(
        t('input.mixShare', { channel: t('channel.wechat-pay'), percent: String(presets[0].mix[0].percent) }),
      );

      const before = await totalsOf(page);
      const tea = presets.find(({ id }) => id === 'tea');
      const chip = page.getByRole('button', { name: tea.name[lang], exact: true });
      await chip.click();
      await expect(chip).toHaveAttribute('aria-pressed', 'true');
      await expect(field(page, 'monthly')).toHaveValue(String(tea.monthlyFen / 100));
      await expect(mix).toContainText(
        t('input.mixShare', { channel: t('channel.wechat-pay'), percent: String(tea.mix[0].percent) }),
      );
      await expect(page.locator('.presets')).toContainText(tea.assumes[lang]);
      expect(await totalsOf(page)).not.toEqual(before);

      await page.getByRole('button', { name: t('input.more'), exact: true }).click();
      await expect(page.locator('.presets .chip')).toHaveText(presets.map(({ name }) => name[lang]));
    });

    test('changes the shares and keeps them at 100 percent', async ({ page }) => {
      await page.getByText(t('input.mixChange'), { exact: true }).click();
      const before = await totalsOf(page);
      await field(page, 'share-credit-card').fill('50');
      expect((await readShares(page)).reduce((sum, share) => sum + share)).toBe(100);
      expect(await totalsOf(page)).not.toEqual(before);
    });

    test('shows how it parsed a typed amount and calculates with it', async ({ page }) => {
      const first = await type(page, 'monthly', '60000');
      const plain = await type(page, 'monthly', '30000');
      expect(plain.echo).toBe(t('field.understoodYuan', { amount: '30,000' }));
      expect(plain.totals).not.toEqual(first.totals);
      for (const text of ['30,000', `3${WAN}`, '3w', '30k', '３００００', '３０，000元']) {
        expect(await type(page, 'monthly', text), text).toEqual(plain);
        await expect(field(page, 'monthly')).toHaveValue(text);
        await field(page, 'monthly').fill('1');
      }
      const more = await type(page, 'monthly', '3.5w');
      expect(more.echo).toBe(t('field.understoodYuan', { amount: '35,000' }));
      expect(more.totals).not.toEqual(plain.totals);
      expect(await type(page, 'monthly', `3${WAN}5${THOUSAND}`)).toEqual(more);
    });

    test('keeps an average sale with fen as it was typed', async ({ page }) => {
      const ticket = field(page, 'ticket');
      await ticket.fill('');
      await ticket.pressSequentially('9.5');
      await expect(ticket).toHaveValue('9.5');
      await expect(echo(page, 'ticket')).toHaveText(t('field.understoodYuan', { amount: '9.50' }));
    });

    test('shows an error at the field and marks the last valid results', async ({ page }) => {
      const monthly = field(page, 'monthly');
      const before = await readRows(page);
      const cases = {
        'not-understood': 'abc',
        negative: '-5',
        'too-large': '99999999999999',
        'too-fine': '1.234',
        'too-small': '0',
        empty: '',
      };
      for (const [error, text] of Object.entries(cases)) {
        await monthly.fill(text);
        const alert = page.locator('.field', { has: monthly }).getByRole('alert');
        await expect(alert, text).toHaveText(t(`field.${error}`, { text }));
        await expect(monthly).toHaveValue(text);
        await expect(monthly).toHaveAttribute('aria-invalid', 'true');
        await expect(monthly).toHaveAccessibleDescription(t(`field.${error}`, { text }));
        await expect(page.getByText(t('calc.lastGood'))).toBeVisible();
        expect(await readRows(page)).toEqual(before);
      }
      await monthly.fill('7000');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.getByText(t('calc.lastGood'))).toHaveCount(0);
      expect(await readRows(page)).not.toEqual(before);
    });

    test('shows every provider (O2)', async ({ page }) => {
      const names = (await readRows(page)).flatMap((row) => row.names);
      const missing = [...providers].filter(
        ([, { name }]) => !names.some((shown) => shown === name[lang] || shown.startsWith(`${name[lang]} \u00b7 `)),
      );
      expect(missing.map(([id]) => id)).toEqual([]);
      const counts = await page.locator('.row-group h2 .number').allInnerTexts();
      expect(counts.map(numberIn).reduce((sum, count) => sum + count)).toBe(names.length);
    });

    test('sorts each group by typical total, ties by name, and prints the rule (O1)', async ({ page }) => {
      const english = (shown: string) =>
        [...providers.values()].find(({ name }) => shown === name[lang] || shown.startsWith(`${name[lang]} \u00b7 `))
          ?.name.en ?? shown;
      for (const preset of ['breakfast', 'tea', 'restaurant']) {
        await page
          .getByRole('button', { name: presets.find(({ id }) => id === preset).name[lang], exact: true })
          .click();
        const rows = await readRows(page);
        const groups = [...new Set(rows.map((row) => row.group))];
        const order = ['full', 'part', 'unpublished'].map((group) => t(`group.${group}`));
        expect(groups).toEqual(order.filter((group) => groups.includes(group)));
        for (const group of groups) {
          const totals = rows.filter((row) => row.group === group).map((row) => numberIn(row.total));
          expect(isAscending(totals), `${preset}, ${group}: ${totals}`).toBe(true);
        }
        for (const row of rows) {
          const names = row.names.map(english);
          expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
        }
      }
      await expect(page.getByText(t('order.rule'))).toBeVisible();
    });

    test('opens the receipt of a row and the source of a figure', async ({ page }) => {
      const [row] = await readRows(page);
      const label = row?.names[0] ?? '';
      await openRow(page, label);
      await expect(page.getByRole('region', { name: t('receipt.of', { name: label }) })).toBeVisible();
      const receipt = await readReceipt(page);
      for (const item of ['purchase', 'deposit', 'annual', 'data', 'upgrade', 'maintenance']) {
        expect(receipt.lines.map((line) => line.label)).toContain(t(`item.${item}`));
      }
      expect(Math.abs(receipt.sum / 2 - numberIn(row?.total ?? ''))).toBeLessThan(1);

      const mark = receiptOf(page).locator('a.mark').first();
      await mark.click();
      const card = page.getByRole('dialog', { name: t('source.list') });
      await expect(card).toBeVisible();
      const source = card.getByRole('listitem').first();
      await expect(source.locator('b')).not.toBeEmpty();
      await expect(source).toContainText(patternOf(lang, 'grade.mark', { grade: 'E' }));
      await expect(source).toContainText(t('grade.E'));
      await expect(source).toContainText(new RegExp(t('source.read', { date: '20\\d\\d-\\d\\d-\\d\\d' })));
      await expect(source.getByRole('link')).toHaveAttribute('href', /^https?:\/\//);
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await expect(mark).toBeFocused();

      await mark.click();
      await card.getByRole('button', { name: t('action.close') }).click();
      await expect(card).toBeHidden();
      await page.locator('.row button.name').first().click();
      await expect(receiptOf(page)).toHaveCount(0);
    });

    test('passes the inputs to the calculator', async ({ page }) => {
      await field(page, 'monthly').fill('12345');
      await field(page, 'ticket').fill('77');
      const totals = await totalsOf(page);
      const link = page.getByRole('link', { name: t('home.refine') });
      await expect(link).toHaveAttribute('href', new RegExp(`^${pathIn(lang, '/calculator/')}#v=1&.*m=1234500`));
      await link.click();
      await page.waitForURL(/\/calculator\//);
      await settle(page);
      await expect(field(page, 'monthly')).toHaveValue('12345');
      expect(await totalsOf(page)).toEqual(totals);
    });
  });
}

test('a kind of shop replaces a text that could not be parsed', async ({ page }) => {
  const t = wordsOf('en');
  await open(page, 'en', '/');
  const monthly = field(page, 'monthly');
  await monthly.fill('abc');
  await page.getByRole('button', { name: presets[0].name.en, exact: true }).click();
  await expect(monthly).toHaveValue(String(presets[0].monthlyFen / 100));
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText(t('calc.lastGood'))).toHaveCount(0);
});

test('an own offer from the calculator appears in the rows of the home page', async ({ page }) => {
  await open(page, 'en', '/#v=1&mk=0&o=n%3DMine%26r%3Dwechat-pay.3000');
  const mine = (await readRows(page)).find((row) => row.names.includes('Mine'));
  expect(numberIn(mine?.total ?? '')).toBe((60_000 * 12 * 3000) / 1e6);
});
