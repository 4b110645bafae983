import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { bytesOf, gzip, toBlob, zip } from '../statement/containers.ts';
import { blobOf, listFor, WRITERS } from '../statement/fixtures.ts';
import { feeOf, type Payment, payments, totalsOf, yuan } from '../statement/payments.ts';
import { writeAlipayTrade } from '../statement/write-alipay.ts';
import { writeWechatFund, writeWechatTrade } from '../statement/write-wechat.ts';
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
  patternOf,
  settle,
  test,
  wordsOf,
} from './support.ts';

type Upload = { name: string; mimeType: string; buffer: Buffer };
const upload = async (name: string, blob: Blob): Promise<Upload> => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(await bytesOf(blob)),
});
const WISH = { kind: 'all', isOld: false, hasSub: true } as const;

/** Returns a month of sales at one rate, to compare with a contract. */
const month = (count: number, ratePpm = 6000): Payment[] =>
  Array.from({ length: count }, (_, index) => {
    const amountFen = 1000 + ((index * 7919) % 90_000);
    return {
      time: Date.UTC(2026, 9, 1 + (index % 31), 9 + (index % 12), index % 60) / 1000,
      amountFen,
      feeFen: feeOf(amountFen, ratePpm),
      ratePpm,
      isRefund: false,
      order: `420000000020261001${String(index).padStart(10, '0')}`,
      refundId: '',
      method: 'MICROPAY',
      goods: index === 0 ? '<img src=x onerror=alert(1)>' : '=1+1',
    };
  }).sort((a, b) => a.time - b.time);

const thousands = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const printed = (fen: number): string => {
  const [whole = '', cents = ''] = yuan(fen).split('.');
  return `${thousands(whole)}.${cents}`;
};

async function drop(page: Page, ...files: Upload[]): Promise<void> {
  await page.locator('input[name="statement"]').setInputFiles(files);
  await expect(page.locator('.files progress')).toHaveCount(0);
  await drawn(page);
}

/** Opens the page, waits until all its files have loaded, and cuts the network. */
async function openCut(page: Page, lang: Lang): Promise<string[]> {
  await open(page, lang, '/statement/');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  const requests: string[] = [];
  page.context().on('request', (request) => {
    if (!request.url().startsWith('blob:')) requests.push(request.url());
  });
  return requests;
}

for (const lang of LANGS) {
  const t = wordsOf(lang);

  test(`statements are read, compared with the contract and priced without network, ${lang}`, async ({ page }) => {
    const requests = await openCut(page, lang);
    const list = month(400);
    const totals = totalsOf(list);
    await drop(page, await upload('bill.csv', toBlob(writeWechatTrade(list, WISH))));
    await expect(page.locator('.files')).toContainText(
      t('statement.was', { format: t('statement.format.wechat-trade'), count: '400' }),
    );
    await expect(page.locator('.files .valid')).toBeVisible();
    const sums = page.locator('.report .receipt');
    await expect(sums).toContainText(printed(totals.salesFen));
    await expect(sums).toContainText(printed(totals.feesFen));
    await expect(page.locator('.audit')).toContainText(t('statement.nothingFound'));
    await expect(page.locator('.others .row')).not.toHaveCount(0);
    await expect(page.locator('.others')).toContainText(patternOf(lang, 'statement.annualised', { days: 31 }));

    // With a lower price list as contract, every row is above it.
    const contract = labelled(page, t('statement.contract'));
    const lower = await contract
      .locator('option')
      .evaluateAll((options) =>
        options.map((option) => (option as HTMLOptionElement).value).find((value) => value.startsWith('lakala')),
      );
    await contract.selectOption(lower ?? '');
    await expect(page.locator('.findings li[data-kind="above-contract"]')).toHaveCount(1);
    expect(requests).toEqual([]);
  });

  test(`every container and format opens without a request, also with a password, ${lang}`, async ({ page }) => {
    const requests = await openCut(page, lang);
    const list = payments(7, { count: 60 });
    const wechat = toBlob(writeWechatTrade(list, WISH), 'gb18030');
    await drop(page, await upload('a.zip', await zip([{ name: 'bill.csv', blob: wechat }])));
    await expect(page.locator('.report .receipt')).toContainText(printed(totalsOf(list).salesFen));
    const plain = payments(8, { count: 40, plain: true });
    await drop(page, await upload('b.csv', toBlob(writeAlipayTrade(plain, { chargeSign: -1 }), 'gb18030')));
    await drop(page, await upload('c.csv', toBlob(writeWechatFund(plain))));
    await expect(page.locator('.files > li')).toHaveCount(3);
    await expect(page.locator('.files [role="alert"]')).toHaveCount(0);

    const locked = await zip([{ name: 'bill.csv', blob: wechat }], { password: 'open sesame' });
    await drop(page, await upload('locked.zip', locked));
    await expect(page.getByRole('alert')).toHaveText(t('statement.error.password-needed'));
    await page.locator('input[name="archive-key"]').fill('wrong');
    await button(page, t('statement.unlock')).click();
    await expect(page.getByRole('alert')).toHaveText(t('statement.error.password-wrong'));
    await page.locator('input[name="archive-key"]').fill('open sesame');
    await button(page, t('statement.unlock')).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(requests).toEqual([]);
  });

  test(`every format, plain and compressed, is read without network, ${lang}`, async ({ page }) => {
    test.slow();
    const requests = await openCut(page, lang);
    for (const [index, writer] of WRITERS.entries()) {
      const list = listFor(writer, index + 1, 30);
      const blob = blobOf(writer, list, index % 2 === 0 ? 'gb18030' : 'utf-8');
      const packed = [blob, await gzip(blob), await zip([{ name: 'bill.csv', blob }])][index % 3] as Blob;
      await drop(page, await upload(`bill-${index}`, packed));
      if (writer.options?.mapping) {
        await expect(page.locator('.mapping')).toBeVisible();
        const { mapping } = writer.options;
        for (const column of ['time', 'amount', 'fee', 'channel', 'kind', 'order'] as const)
          await labelled(page, t(`statement.column.${column}`)).selectOption(String(mapping[column] ?? ''));
        await labelled(page, t('statement.unit')).selectOption(mapping.unit);
        await button(page, t('statement.readTable')).click();
        await expect(page.locator('.mapping')).toHaveCount(0);
      }
      await expect(page.locator('.files [role="alert"]'), writer.name).toHaveCount(0);
      await expect(page.locator('.report .receipt'), writer.name).toContainText(printed(totalsOf(list).salesFen));
      await button(page, t('statement.remove', { name: `bill-${index}` })).click();
      await expect(page.locator('.report')).toHaveCount(0);
    }
    expect(requests).toEqual([]);
  });

  test(`the policy blocks a fetch from the statement worker, ${lang}`, async ({ page }) => {
    await open(page, lang, '/statement/');
    await page.waitForLoadState('networkidle');
    const [worker] = page.workers();
    const refused = await worker?.evaluate(async () => {
      const tries = ['/', 'https://example.com/'].map((url) =>
        fetch(url).then(
          () => 'went out',
          () => 'refused',
        ),
      );
      return Promise.all(tries);
    });
    expect(refused).toEqual(['refused', 'refused']);
  });

  test(`a script that fails to load is not reported as an error of the file, ${lang}`, async ({ page }) => {
    await page.route(/to-report/, (route) => route.abort());
    await open(page, lang, '/statement/');
    await drop(page, await upload('bill.csv', toBlob(writeWechatTrade(month(20), WISH))));
    await expect(page.getByRole('alert')).toHaveText(t('statement.notLoaded'));
    await page.unroute(/to-report/);
    await page.reload();
    await drop(page, await upload('bill.csv', toBlob(writeWechatTrade(month(20), WISH))));
    await expect(page.locator('.report .receipt')).toContainText(printed(totalsOf(month(20)).salesFen));
  });

  test(`an unreadable file shows the reason and the source of the right file; other files are kept, ${lang}`, async ({
    page,
  }) => {
    await open(page, lang, '/statement/');
    await drop(page, await upload('good.csv', toBlob(writeWechatTrade(month(50), WISH))));
    await drop(page, await upload('empty.csv', new Blob([])));
    await drop(
      page,
      await upload('picture.png', new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)])),
    );
    const alerts = page.locator('.files [role="alert"]');
    await expect(alerts.nth(0)).toHaveText(t('statement.error.empty'));
    await expect(alerts.nth(1)).toHaveText(t('statement.error.image'));
    await expect(page.locator('.report')).toBeVisible();

    const broken = writeWechatTrade(month(50), WISH).replace('2026-10-0', 'not-a-day');
    await drop(page, await upload('broken.csv', toBlob(broken)));
    await expect(page.locator('.files')).toContainText(t('statement.problems', { count: 1 }));
    // The unreadable row has markup in its goods name, which must stay text.
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  });

  test(`an unknown table is read once its columns are named, and the names are stored, ${lang}`, async ({ page }) => {
    await open(page, lang, '/statement/');
    const rows = month(40).map(({ time, amountFen, feeFen }) =>
      [new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' '), yuan(amountFen), yuan(feeFen), 'x'].join(
        ',',
      ),
    );
    const table = toBlob(['when,how much,charged,note', ...rows, ''].join('\n'));
    await drop(page, await upload('table.csv', table));
    await expect(page.locator('.mapping tbody tr').first()).toBeVisible();
    await button(page, t('statement.readTable')).click();
    await expect(page.locator('.mapping [role="status"]')).toHaveText(t('statement.needsColumns'));
    await labelled(page, t('statement.column.time')).selectOption({ label: 'when' });
    await labelled(page, t('statement.column.amount')).selectOption({ label: 'how much' });
    await labelled(page, t('statement.column.fee')).selectOption({ label: 'charged' });
    await button(page, t('statement.readTable')).click();
    await expect(page.locator('.report .receipt')).toContainText(printed(totalsOf(month(40)).salesFen));
    await page.reload();
    await drop(page, await upload('table.csv', table));
    await expect(labelled(page, t('statement.column.amount'))).toHaveValue('1');
  });

  test(`a file added twice asks a question; the result is saved, reopened and sent to the calculator, ${lang}`, async ({
    page,
  }) => {
    await open(page, lang, '/statement/');
    const list = month(300);
    const bill = await upload('bill.csv', toBlob(writeWechatTrade(list, WISH)));
    await drop(page, bill, { ...bill, name: 'again.csv' });
    const salesFen = totalsOf(list).salesFen;
    await expect(page.locator('.report legend')).toContainText('300');
    await expect(page.locator('.report .receipt')).toContainText(printed(salesFen));
    await page.getByRole('radio', { name: t('statement.duplicates.keep') }).check();
    await expect(page.locator('.report .receipt')).toContainText(printed(2 * salesFen));
    await page.getByRole('radio', { name: t('statement.duplicates.drop') }).check();
    await expect(page.locator('.report .receipt')).toContainText(printed(salesFen));

    // Repeats the deductions of a fund bill, which are reported too.
    const extras = [3, 4].map((day) => ({
      time: Date.UTC(2026, 9, day) / 1000,
      name: 'SIM',
      type: 'SIM',
      amountFen: 900,
    }));
    const fund = await upload('fund.csv', toBlob(writeWechatFund(month(20), extras)));
    await page.reload();
    await drop(page, fund, { ...fund, name: 'again.csv' });
    await expect(page.locator('.report legend')).toContainText(
      patternOf(lang, 'statement.overlap.deductions', { lines: 2, sum: '18.00' }),
    );
    await page.reload();
    await drop(page, bill);

    const [saved] = await Promise.all([page.waitForEvent('download'), button(page, t('statement.saveResult')).click()]);
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).not.toContain('4200000000');
    expect(text).not.toContain('onerror');
    await page.reload();
    await drop(page, { name: 'cleartill-statement.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.locator('.files')).toContainText(t('statement.opened'));
    await expect(page.locator('.report .receipt')).toContainText(printed(salesFen));

    await page.getByRole('link', { name: t('statement.toCalculator') }).click();
    await expect(page).toHaveURL(new RegExp(`${pathIn(lang, '/calculator/')}#`));
    await settle(page);
    const monthly = Number((await field(page, 'monthly').inputValue()).replaceAll(',', ''));
    expect(monthly).toBeCloseTo((salesFen / 100 / 31) * (365 / 12), -1);
  });

  test(`the result passes axe in both themes, fits a phone and opens its rows with the keyboard, ${lang}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, lang, '/statement/');
    const list = month(200).map((payment) => ({ ...payment, feeFen: payment.feeFen + 3 }));
    const unreadable = writeWechatTrade(list, WISH).replace('2026-10-0', 'not-a-day');
    await drop(page, await upload('bill.csv', toBlob(unreadable)));
    await page.locator('.files summary').click();
    const summary = page.locator('.findings summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.findings tbody tr').first()).toBeVisible();
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .setLegacyMode()
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      found.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes[0]?.target.join(' ')}`));
    }
    expect(found).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(1);
  });

  test(`own offers of the calculator appear among the prices and can be the contract, ${lang}`, async ({ page }) => {
    await open(page, lang, '/calculator/#v=1&m=6000000&o=n%3DMine%26r%3Dwechat-pay.2000');
    await field(page, 'monthly').fill('70000');
    await drawn(page);
    await open(page, lang, '/statement/');
    await drop(page, await upload('bill.csv', toBlob(writeWechatTrade(month(100), WISH))));
    await expect(page.locator('.others .row[data-row="offer-0"]')).toContainText('Mine');
    await labelled(page, t('statement.contract')).selectOption({ label: 'Mine' });
    await expect(page.locator('.findings li[data-kind="above-contract"]')).toHaveCount(1);
    await expect(page.locator('.report .said')).toContainText(patternOf(lang, 'statement.sum.above', { count: 100 }));
  });
}
