import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { CHANNELS, COST_ITEMS } from '../../src/schemas/channels.ts';
import {
  button,
  drawn,
  echo,
  expect,
  field,
  figuresIn,
  LANGS,
  type Lang,
  labelled,
  numberIn,
  openCalculator,
  openRow,
  type Page,
  parseCsv,
  pathIn,
  patternOf,
  presets,
  providers,
  readInputs,
  readReceipt,
  readRows,
  readShares,
  receiptOf,
  settle,
  tariffs,
  test,
  totalsOf,
  unfold,
  watchFaults,
  wordsOf,
} from './support.ts';

const PATH = '/calculator/';
const t = wordsOf('en');

type Params = Record<string, string | number>;
const query = (params: Params): string =>
  new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)])).toString();
/** Returns a link of version 1. The default is 60,000 yuan a month, all through WeChat Pay, over two years. */
const link = (params: Params, ...offers: Params[]): string =>
  `#${[query({ v: 1, ...params }), ...offers.map((offer) => query({ o: query(offer) }))].join('&')}`;
/** Offer that states every fee as zero. */
const FREE = { p: 0, s: 0, d: 0, dr: 'always', a: 0, f: 0, u: 0, w: 0, ip: 0, if: 0 };
const YEAR = 60_000 * 12;
const mix = (shares: Partial<Record<string, number>>): string =>
  CHANNELS.map((channel) => `${shares[channel] ?? 0}.5000.70`).join('-');

const finding = (page: Page, lang: Lang, key: string) =>
  page
    .locator('.findings')
    .getByText(wordsOf(lang)(`findings.${key}`), { exact: true })
    .locator('xpath=following-sibling::dd[1]');
const offerForm = (page: Page, index = 0) => page.locator('fieldset.offer').nth(index);

async function saveTable(page: Page, lang: Lang): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, wordsOf(lang)('action.csv')).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** Fills every kind of input with a distinct value, including an own offer. */
async function fillEverything(page: Page, lang: Lang) {
  const say = wordsOf(lang);
  await field(page, 'monthly').fill('123456');
  await field(page, 'share-credit-card').fill('20');
  await field(page, 'ticket-credit-card').fill('321.5');
  await field(page, 'spread-credit-card').fill('1.25');
  await field(page, 'terminals').fill('3');
  await labelled(page, say('input.years')).selectOption('4');
  await field(page, 'growth').fill('-5');
  await labelled(page, say('input.payouts')).selectOption('daily');
  await labelled(page, say('input.class')).selectOption('discounted');
  await labelled(page, say('input.market')).uncheck();
  await button(page, say('offer.add')).click();
  await offerForm(page).getByLabel(say('offer.name'), { exact: true }).fill('A & B <#%>');
  await field(page, 'offer-0-rate-credit-card').fill('0.55%');
  await field(page, 'offer-0-cap-credit-card').fill('35');
  await unfold(page);
  await field(page, 'offer-0-annualFen').fill('199.5');
  await offerForm(page).getByLabel(say('offer.depositRefund')).selectOption('on-volume');
  await field(page, 'offer-0-depositVolumeFen').fill('120000');
}

/** Returns inputs and results of a link in a new browser context. */
async function readAfresh(browser: Browser, url: string) {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(url);
  await settle(page);
  const seen = { inputs: await readInputs(page), totals: await totalsOf(page) };
  expect(faults).toEqual([]);
  return { context, page, seen };
}

for (const lang of LANGS) {
  const say = wordsOf(lang);

  test.describe(`calculator, ${lang}`, () => {
    test('shows every provider (O2)', async ({ page }) => {
      await openCalculator(page, lang);
      const names = (await readRows(page)).flatMap((row) => row.names);
      const missing = [...providers.values()].filter(
        ({ name }) => !names.some((shown) => shown === name[lang] || shown.startsWith(`${name[lang]} \u00b7 `)),
      );
      expect(missing.map(({ name }) => name[lang])).toEqual([]);
    });

    test('uses no market price once the market range is switched off', async ({ page }) => {
      await openCalculator(page, lang);
      const market = new RegExp(
        `${say('grade.market').slice(0, lang === 'zh' ? 4 : 12)}|${say('cost.knownMarket').split('{')[0]?.trim()}`,
      );
      const before = await readRows(page);
      const filled = before.filter((row) => market.test(row.text));
      expect(filled.length).toBeGreaterThan(0);
      await labelled(page, say('input.market')).uncheck();
      const after = await readRows(page);
      expect(after.filter((row) => market.test(row.text) || market.test(row.group)).map((row) => row.text)).toEqual([]);
      for (const row of after) {
        expect(row.text).toMatch(patternOf(lang, 'cost.openItems'));
        expect(row.total).toMatch(patternOf(lang, 'cost.from'));
      }
      const bare = after.find((row) => row.names.includes(providers.get('allinpay').name[lang]));
      await openRow(page, bare?.names[0] ?? '');
      const receipt = await readReceipt(page);
      expect(receipt.lines.filter((line) => line.label !== say('item.instant')).map((line) => line.amount)).toEqual(
        receipt.lines.slice(1).map(() => say('unknown.short')),
      );
      expect(receipt.below).toMatch(patternOf(lang, 'cost.openItems'));
      await labelled(page, say('input.market')).check();
      expect(await totalsOf(page)).toEqual(before.map((row) => row.total));
    });

    test('shows year 1 and year 2 side by side (C4) and lists what is not counted (C6)', async ({ page }) => {
      await openCalculator(page, lang);
      const { below, sum, text } = await readReceipt(page);
      const [first, second] = [1, 2].map((year) => numberIn(below.split(say('cost.yearN', { year }))[1] ?? ''));
      expect(Math.abs((first ?? 0) + (second ?? 0) - sum)).toBeLessThanOrEqual(0.011);
      expect(text).toContain(say('cost.notModelledShort'));
      const heading = page.getByRole('heading', { name: say('calc.notModelled'), exact: true });
      await expect(heading).toBeVisible();
      await expect(heading.locator('xpath=following-sibling::ul[1]/li')).toHaveText(
        [1, 2, 3, 4, 5, 6].map((number) => say(`calc.notModelled${number}`)),
      );
    });

    test('shows the share of takings that a row cannot accept, from its own price list', async ({ page }) => {
      await openCalculator(page, lang);
      const { mix: shares } = presets[0];
      const refused = (id: string): number =>
        shares.reduce(
          (sum: number, part: { channel: string; percent: number }) =>
            sum + (tariffs.get(id).rates[part.channel] === 'not-accepted' ? part.percent : 0),
          0,
        );
      const rows = (await readRows(page)).filter((row) => row.group === say('group.part'));
      expect(rows.map((row) => row.id)).toContain('wechatpay-standard');
      for (const row of rows) expect(row.text).toContain(say('cost.unsupported', { share: `${refused(row.id)}%` }));
      await openRow(page, providers.get('wechatpay').name[lang]);
      expect((await readReceipt(page)).text).toContain(
        say('cost.unsupported', { share: `${refused('wechatpay-standard')}%` }),
      );
    });

    test('claims no savings without a present offer, and subtracts the cost of leaving (C5)', async ({ page }) => {
      await openCalculator(page, lang, link({}, { n: 'Next', r: 'wechat-pay.3000', ...FREE }));
      await openRow(page, 'Next');
      const savings = finding(page, lang, 'savings');
      await expect(savings).toHaveText(say('savings.needsCurrent'));

      await button(page, say('offer.addCurrent')).click();
      await field(page, 'offer-1-rate-wechat-pay').fill('0.6');
      await unfold(page);
      for (const name of ['annualFen', 'dataYearFen', 'upgradeFen', 'maintenanceMonthFen'])
        await field(page, `offer-1-${name}`).fill('0');
      const gross = (2 * YEAR * 3000) / 1e6;
      const figures = (amount: number) => ({ amount: amount.toLocaleString('en'), range: amount.toLocaleString('en') });
      await expect(savings).toContainText(
        say('savings.maybe', { ...figures(gross), suffix: say('savings.leaveUnknown') }),
      );
      await field(page, 'offer-1-leaveFen').fill('200');
      const suffix = say('savings.net', { leave: 200 });
      await expect(savings).toContainText(say('savings.certain', { ...figures(gross - 200), suffix }));
      await field(page, 'offer-1-leaveFen').fill('5000');
      await expect(savings).toContainText(say('savings.none', { suffix: say('savings.net', { leave: '5,000' }) }));
    });

    test('names the cheapest combination and its cost', async ({ page }) => {
      const alipay = { n: 'Blue', r: 'alipay.1000', ...FREE };
      const wechat = { n: 'Green', r: 'wechat-pay.2000', ...FREE };
      await openCalculator(page, lang, link({ mix: mix({ alipay: 50, 'wechat-pay': 50 }) }, alipay, wechat));
      const combination = finding(page, lang, 'combination');
      const amount = ((YEAR / 2) * 3000) / 1e6;
      for (const words of ['Blue', 'Green', say('said.alipay'), say('said.wechat-pay'), amount.toLocaleString('en')]) {
        await expect(combination).toContainText(words);
      }
      await expect(combination).toHaveText(patternOf(lang, 'combination.two', { amount: amount.toLocaleString('en') }));
      // A single offer that is cheaper than the two together.
      await openCalculator(
        page,
        lang,
        link({ mix: mix({ alipay: 50, 'wechat-pay': 50 }) }, alipay, wechat, { n: 'One', ...FREE, r: 'alipay.500' }),
      );
      await field(page, 'offer-2-rate-wechat-pay').fill('0.05');
      await expect(combination).toHaveText(patternOf(lang, 'combination.one', { amount: (YEAR * 500) / 1e6 }));
      await expect(combination).toContainText('One');
    });

    test('keeps the inputs when the language changes', async ({ page }) => {
      const other = lang === 'zh' ? 'en' : 'zh';
      await openCalculator(page, lang);
      await fillEverything(page, lang);
      const inputs = await readInputs(page);
      // Switches without a pause, so that the last change must not be lost.
      await field(page, 'monthly').fill('77777');
      await page.locator('a[data-other-language]').click();
      await page.waitForURL(`**${pathIn(other, PATH)}**`);
      await settle(page);
      expect(await readInputs(page)).toEqual(inputs.map((value) => (value === '123456' ? '77777' : value)));
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${other}`));
    });

    test('saves the table with a byte order mark, a header and no formula that a spreadsheet would run', async ({
      page,
    }) => {
      const names = ['=1+1', '+1', '@SUM(A1)', '-2,"x"'];
      await openCalculator(page, lang, link({}, ...names.map((n) => ({ n, r: 'wechat-pay.3000' }))));
      const text = await saveTable(page, lang);
      expect(text.startsWith('\ufeff')).toBe(true);
      const [header, ...lines] = parseCsv(text.slice(1));
      const columns = [
        'offer',
        'group',
        'low',
        'typical',
        'high',
        'year1',
        'year2',
        'effective',
        'unsupported',
        'unknown',
        'market',
      ];
      expect(header).toEqual([
        ...columns.map((column) => say(`csv.${column}`)),
        ...COST_ITEMS.map((item) => say(`item.${item}`)),
      ]);
      for (const line of lines) expect(line).toHaveLength(header?.length ?? 0);
      const shown = (await readRows(page)).flatMap((row) => row.names);
      expect(lines).toHaveLength(shown.length);
      for (const name of names) expect(lines.map(([cell]) => cell)).toContain(`'${name}`);
      const cells = lines.flat().filter((cell) => /^[=+@\t\r-]/.test(cell) && !/^-?[\d.]+$/.test(cell));
      expect(cells).toEqual([]);
    });
  });
}

test.describe('inputs', () => {
  test.beforeEach(({ page }) => openCalculator(page, 'en'));

  test('keep the shares at 100 percent and in proportion, by field, slider and keyboard', async ({ page }) => {
    await field(page, 'share-credit-card').fill('50');
    const shares = await readShares(page);
    expect(shares.reduce((sum, share) => sum + share)).toBe(100);
    const others = { 'wechat-pay': 52, alipay: 33, 'unionpay-qr': 5, 'debit-card': 4 };
    for (const [channel, percent] of Object.entries(others)) {
      expect(Math.abs((shares[CHANNELS.indexOf(channel as never)] ?? 0) - (percent * 50) / 94), channel).toBeLessThan(
        1,
      );
    }

    const slider = page.getByRole('slider', { name: t('input.shareOf', { channel: t('channel.wechat-pay') }) });
    await slider.fill('80');
    await expect(field(page, 'share-wechat-pay')).toHaveValue('80');
    expect((await readShares(page)).reduce((sum, share) => sum + share)).toBe(100);
    await slider.press('ArrowRight');
    await expect(field(page, 'share-wechat-pay')).toHaveValue('81');

    await field(page, 'share-wechat-pay').fill('100');
    await field(page, 'share-wechat-pay').press('ArrowUp');
    await expect(field(page, 'share-wechat-pay')).toHaveValue('100');
    expect(await readShares(page)).toEqual(CHANNELS.map((channel) => (channel === 'wechat-pay' ? 100 : 0)));
    await field(page, 'share-wechat-pay').fill('101');
    await expect(page.getByRole('alert')).toBeVisible();
  });

  test('cover one to five years', async ({ page }) => {
    for (const years of [1, 2, 3, 4, 5]) {
      await labelled(page, t('input.years')).selectOption(String(years));
      const { sum, below, text } = await readReceipt(page);
      expect(text).toContain(t('receipt.horizon', { years, date: '' }).split(';')[0]);
      const average = numberIn(below.split(t('cost.perYear'))[1] ?? '');
      expect(Math.abs(average * years - sum)).toBeLessThanOrEqual(0.005 * years + 0.006);
      expect(below.includes(t('cost.yearN', { year: 2 }))).toBe(years > 1);
    }
  });

  test('each change the results', async ({ page }) => {
    const changes: [string, () => Promise<unknown>][] = [
      ['takings', () => field(page, 'monthly').fill('90000')],
      ['average sale by card', () => field(page, 'ticket-debit-card').fill('9000')],
      ['terminals', () => field(page, 'terminals').fill('2')],
      ['growth', () => field(page, 'growth').fill('10')],
      ['instant settlement', () => labelled(page, t('input.payouts')).selectOption('daily')],
      ['market range', () => labelled(page, t('input.market')).uncheck()],
    ];
    for (const [name, change] of changes) {
      const before = (await readReceipt(page)).text;
      await change();
      expect((await readReceipt(page)).text, name).not.toBe(before);
    }
  });

  test('remove the error mark when the field with the error disappears', async ({ page }) => {
    const lastGood = page.getByText(t('calc.lastGood'));
    await field(page, 'ticket-debit-card').fill('abc');
    await expect(lastGood).toBeVisible();
    await field(page, 'share-debit-card').fill('0');
    await expect(field(page, 'ticket-debit-card')).toHaveCount(0);
    await expect(lastGood).toHaveCount(0);

    await button(page, t('offer.add')).click();
    await field(page, 'offer-0-rate-alipay').fill('abc');
    await expect(lastGood).toBeVisible();
    await button(page, t('offer.remove', { name: t('offer.numbered', { number: 1 }) })).click();
    await expect(lastGood).toHaveCount(0);
  });

  test('keep text that could not be parsed when another offer is added', async ({ page }) => {
    await button(page, t('offer.add')).click();
    await field(page, 'offer-0-rate-alipay').fill('abc');
    await button(page, t('offer.add')).click();
    await expect(field(page, 'offer-0-rate-alipay')).toHaveValue('abc');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByText(t('calc.lastGood'))).toBeVisible();
  });

  test('stay the same after a jump inside the page', async ({ page }) => {
    await field(page, 'monthly').fill('1234');
    await page.waitForURL(/m=123400/);
    await field(page, 'terminals').fill('abc');
    await field(page, 'monthly').fill('4321');
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
    await drawn(page);
    await expect(field(page, 'monthly')).toHaveValue('4321');
    await expect(field(page, 'terminals')).toHaveValue('abc');
    await expect(page.getByText(t('calc.lastGood'))).toBeVisible();
  });
});

test.describe('own offers', () => {
  test('need only one rate, and count nothing for empty fields (D4)', async ({ page }) => {
    await openCalculator(page, 'en', link({ mk: 0, mix: mix({ alipay: 40, 'wechat-pay': 60 }) }));
    await button(page, t('offer.add')).click();
    await expect(offerForm(page)).toContainText(t('offer.needsRate'));
    expect((await readRows(page)).some((row) => row.id === 'offer-0')).toBe(false);
    await field(page, 'offer-0-rate-wechat-pay').fill('0.38');
    await expect(offerForm(page)).not.toContainText(t('offer.needsRate'));
    const own = async () => (await readRows(page)).find((row) => row.id === 'offer-0');
    const cost = (YEAR * 0.6 * 3800) / 1e6;
    expect((await own())?.total).toBe(t('cost.from', { amount: Math.round(cost).toLocaleString('en') }));
    expect((await own())?.text).toContain(t('cost.unsupported', { share: '40%' }));

    await openRow(page, t('offer.numbered', { number: 1 }));
    const amounts = async () =>
      Object.fromEntries((await readReceipt(page)).lines.map(({ label, amount }) => [label, amount]));
    const items = ['purchase', 'deposit', 'annual', 'data', 'upgrade', 'maintenance'];
    for (const item of items) {
      expect((await amounts())[t(`item.${item}`)], item).toBe(t('unknown.short'));
    }
    const open = (await own())?.text.split(t('cost.openItems', { names: '' }))[1] ?? '';
    for (const item of ['deposit', 'annual', 'data', 'upgrade', 'maintenance'])
      expect(open).toContain(t(`said.${item}`));
    expect((await readReceipt(page)).below).toContain(t('cost.typicalKnown'));

    // A stated zero is known; an empty field is unknown again.
    await unfold(page);
    await field(page, 'offer-0-annualFen').fill('0');
    expect((await amounts())[t('item.annual')]).toBe('0.00');
    expect((await own())?.text.split(t('cost.openItems', { names: '' }))[1]).not.toContain(t('said.annual'));
    await field(page, 'offer-0-annualFen').fill('');
    expect((await amounts())[t('item.annual')]).toBe(t('unknown.short'));
  });

  test('count every fee that must be paid (C2)', async ({ page }) => {
    await openCalculator(page, 'en', link({ mk: 0, t: 2 }, { n: 'Mine', r: 'wechat-pay.3800' }));
    await openRow(page, 'Mine');
    await unfold(page);
    await labelled(page, t('offer.depositRefund')).selectOption('never');
    // Lists the amount that each field adds to the total, in yuan, for two terminals over two years.
    const fees: [string, string, number][] = [
      ['priceFen', '300', 600],
      ['setupFen', '50', 50],
      ['depositFen', '199', 398],
      ['annualFen', '100', 400],
      ['dataYearFen', '60', 240],
      ['maintenanceMonthFen', '10', 480],
      ['upgradeFen', '120', 0],
      ['upgradeEveryYears', '1', 240],
    ];
    let { sum } = await readReceipt(page);
    expect(sum).toBe((2 * YEAR * 3800) / 1e6);
    for (const [name, text, adds] of fees) {
      await field(page, `offer-0-${name}`).fill(text);
      const next = (await readReceipt(page)).sum;
      expect(Math.round((next - sum) * 100), name).toBe(adds * 100);
      sum = next;
    }
    await labelled(page, t('input.payouts')).selectOption('daily');
    await field(page, 'offer-0-instantPerPayoutFen').fill('2');
    expect(Math.round(((await readReceipt(page)).sum - sum) * 100)).toBe(2 * 365 * 2 * 100);
  });

  test('accept a rate in the forms that people write', async ({ page }) => {
    await openCalculator(page, 'en', link({ mk: 0 }, { n: 'Mine', r: 'wechat-pay.100' }));
    const forms = {
      千分之六: 6000,
      千分之6: 6000,
      '6\u2030': 6000,
      万六: 600,
      万38: 3800,
      '0.60': 6000,
      '0.6%': 6000,
      '０．６％': 6000,
      '.38': 3800,
      '0': 0,
    };
    for (const [text, ratePpm] of Object.entries(forms)) {
      await field(page, 'offer-0-rate-wechat-pay').fill(text);
      const rate = `${(ratePpm / 10_000).toFixed(2)}%`;
      await expect(echo(page, 'offer-0-rate-wechat-pay')).toHaveText(
        t('field.understoodRate', { rate, per: ratePpm / 100 }),
      );
      const own = (await readRows(page)).find((row) => row.id === 'offer-0');
      expect(numberIn(own?.total ?? ''), text).toBe(Math.round((YEAR * ratePpm) / 1e6));
    }
    for (const text of ['38', 'abc', '-1', '0.00001']) {
      await field(page, 'offer-0-rate-wechat-pay').fill(text);
      await expect(page.getByRole('alert'), text).toBeVisible();
      await expect(field(page, 'offer-0-rate-wechat-pay')).toHaveValue(text);
    }
  });

  test('are at most four, and at most one is the present offer', async ({ page }) => {
    await openCalculator(page, 'en');
    for (const index of [0, 1, 2, 3]) {
      await button(page, t(index === 3 ? 'offer.addCurrent' : 'offer.add')).click();
      await field(page, `offer-${index}-rate-wechat-pay`).fill(`0.3${index}`);
    }
    await expect(button(page, t('offer.add'))).toBeDisabled();
    await expect(page.getByText(t('offer.full', { most: 4 }))).toBeVisible();
    expect((await readRows(page)).filter((row) => row.id.startsWith('offer-'))).toHaveLength(4);
    await expect(button(page, t('offer.addCurrent'))).toHaveCount(0);
    await offerForm(page, 1).getByLabel(t('offer.current')).check();
    await expect(page.locator('.offer').getByLabel(t('offer.current')).and(page.locator(':checked'))).toHaveCount(1);

    await button(page, t('offer.remove', { name: t('offer.numbered', { number: 1 }) })).click();
    await expect(button(page, t('offer.add'))).toBeEnabled();
    await expect(page.locator('.offer').first().locator('input[name$="-rate-wechat-pay"]')).toHaveValue(/^0\.31/);
    await expect(page.locator('.offer')).toHaveCount(3);
  });

  test('warn if a card price is below the cost floor of its class', async ({ page }) => {
    await openCalculator(page, 'en', link({ mix: mix({ 'credit-card': 60, 'debit-card': 40 }) }, { n: 'Mine' }));
    const note = offerForm(page).locator('.warning', {
      hasText: t('offer.belowFloor').split('{floor}')[0]?.split('{rate}')[1] ?? '',
    });
    const rate = field(page, 'offer-0-rate-credit-card');
    await rate.fill('0.38');
    // Issuer fee of 0.45 % plus half the network fee, 0.0325 %.
    const floor = { channel: t('channel.credit-card'), rate: '0.38%', floor: '0.4825%', ticket: 50 };
    await expect(note).toHaveText(t('offer.belowFloor', floor));
    await labelled(page, t('input.class')).selectOption('exempt');
    await expect(note).toHaveCount(0);
    await labelled(page, t('input.class')).selectOption('discounted');
    await expect(note).toHaveCount(0);
    await labelled(page, t('input.class')).selectOption('standard');
    await rate.fill('0.6');
    await expect(note).toHaveCount(0);
    // Debit cards reach their cap: 20 yuan on a large sale covers the cost, 10 yuan does not.
    await field(page, 'ticket-debit-card').fill('10000');
    await field(page, 'offer-0-rate-debit-card').fill('0.5');
    await field(page, 'offer-0-cap-debit-card').fill('20');
    await expect(note).toHaveCount(0);
    await field(page, 'offer-0-cap-debit-card').fill('10');
    await expect(note).toHaveCount(1);
  });

  test('show markup in a name as text', async ({ page }) => {
    const name = '<img src=x onerror=alert(1)><b>bold</b>';
    page.on('dialog', () => expect('a dialog').toBe('none'));
    await openCalculator(page, 'en', link({}, { n: name, r: 'wechat-pay.100' }));
    await openRow(page, name);
    await expect(receiptOf(page).locator('h3')).toHaveText(name);
    await expect(page.locator('main img, main b b')).toHaveCount(0);
    await expect(finding(page, 'en', 'cheaper')).toContainText(name);
  });

  test('count no savings from market prices that fill in the present offer (C5)', async ({ page }) => {
    const same = { r: 'wechat-pay.3000' };
    await openCalculator(page, 'en', link({}, { n: 'Now', c: 1, x: 0, ...same }, { n: 'Next', ...same, ...FREE }));
    await openRow(page, 'Next');
    const savings = finding(page, 'en', 'savings');
    await expect(savings).not.toHaveText(patternOf('en', 'savings.maybe'));
    await expect(savings).not.toHaveText(patternOf('en', 'savings.certain'));
  });

  test('do not count lower acceptance as savings', async ({ page }) => {
    const now = { n: 'Now', c: 1, x: 0, r: 'wechat-pay.6000' };
    await openCalculator(
      page,
      'en',
      link({ mix: mix({ alipay: 40, 'wechat-pay': 60 }) }, now, { n: 'Next', r: 'wechat-pay.100', ...FREE }),
    );
    await field(page, 'offer-0-rate-alipay').fill('0.6');
    await openRow(page, 'Next');
    await expect(finding(page, 'en', 'savings')).toContainText(t('savings.lessAccepted', { share: '40%' }));
  });
});

test('the lines of every receipt add up to its total', async ({ page }) => {
  await openCalculator(page, 'en');
  await labelled(page, t('input.years')).selectOption('3');
  await field(page, 'growth').fill('7');
  await labelled(page, t('input.payouts')).selectOption('daily');
  await field(page, 'terminals').fill('2');
  for (const label of (await readRows(page)).flatMap((row) => row.names)) {
    await openRow(page, label);
    const { lines, sum } = await readReceipt(page);
    const known = lines.filter((line) => line.amount !== t('unknown.short')).map((line) => numberIn(line.amount));
    expect(known.every(Number.isFinite), label).toBe(true);
    const difference = Math.abs(known.reduce((total, amount) => total + amount, 0) - sum);
    expect(difference, `${label}: the lines miss the total by ${difference} yuan`).toBeLessThanOrEqual(
      0.01 * lines.length,
    );
  }
});

test('the table has the order of the page (O1)', async ({ page }) => {
  await openCalculator(page, 'en');
  const [, ...lines] = parseCsv((await saveTable(page, 'en')).slice(1));
  const groups = ['full', 'part', 'unpublished'].map((group) => t(`group.${group}`));
  const english = (shown: string) =>
    [...providers.values()].find(({ name }) => shown.startsWith(name.en))?.name.en ?? shown;
  const keys = lines.map(([name = '', group = '', , typical]) => ({
    group: groups.indexOf(group),
    total: Number(typical),
    name: english(name),
  }));
  const sorted = [...keys].sort((a, b) => a.group - b.group || a.total - b.total || (a.name < b.name ? -1 : 1));
  expect(keys).toEqual(sorted);
  expect(new Set(keys.map(({ group }) => group)).size).toBe(3);
});

test('the totals are the same in both languages', async ({ page }) => {
  const own = link(
    { y: 3, i: 'daily', mix: mix({ alipay: 40, 'wechat-pay': 30, 'credit-card': 30 }) },
    { n: 'Mine', r: 'alipay.3800' },
  );
  const seen = [];
  for (const lang of LANGS) {
    await openCalculator(page, lang, own);
    const rows = (await readRows(page)).map((row) => ({ id: row.id, total: figuresIn(row.total) }));
    const receipt = await readReceipt(page);
    seen.push({
      rows,
      sum: receipt.sum,
      amounts: receipt.lines.map(({ amount }) => figuresIn(amount)),
      below: figuresIn(receipt.below),
    });
  }
  expect(seen[0]).toEqual(seen[1]);
});

test.describe('inputs persist', () => {
  test('across a reload, in the address and in a copied link', async ({ page, context, browser }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openCalculator(page, 'zh');
    await fillEverything(page, 'zh');
    const totals = await totalsOf(page);
    await button(page, wordsOf('zh')('action.copyLink')).click();
    await expect(page.getByText(wordsOf('zh')('action.copied'))).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/#v=1&.*m=12345600/);
    // Waits, because the address follows 250 ms after the last change.
    await expect(page).toHaveURL(copied);

    await page.reload();
    await settle(page);
    const inputs = await readInputs(page);
    expect(inputs).toContain('123456');
    expect(inputs).toContain('A & B <#%>');
    expect(await totalsOf(page)).toEqual(totals);

    const fresh = await readAfresh(browser, copied);
    expect(fresh.seen).toEqual({ inputs, totals });
    // Inputs of a link that was only opened also persist when the language changes.
    await fresh.page.locator('a[data-other-language]').click();
    await fresh.page.waitForURL('**/en/calculator/**');
    await settle(fresh.page);
    expect(await readInputs(fresh.page)).toEqual(inputs);
    await fresh.context.close();
  });

  test('until the next visit, without the address', async ({ page }) => {
    await openCalculator(page, 'en');
    await field(page, 'monthly').fill('4321');
    await page.goto('about:blank');
    await openCalculator(page, 'en');
    await expect(field(page, 'monthly')).toHaveValue('4321');
  });

  test('until they are cleared', async ({ page }) => {
    await openCalculator(page, 'en');
    const inputs = await readInputs(page);
    const totals = await totalsOf(page);
    await fillEverything(page, 'en');
    await field(page, 'terminals').fill('abc');
    await page.waitForURL(/#v=1/);
    await button(page, t('action.clear')).click();
    await expect(page.getByText(t('action.cleared'))).toBeVisible();
    expect(await page.evaluate(() => localStorage.length), 'entries on the device').toBe(0);
    expect(new URL(page.url()).hash).toBe('');
    await expect(field(page, 'terminals')).toHaveValue('1');
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await readInputs(page)).toEqual(inputs);
    await page.reload();
    await settle(page);
    expect(await readInputs(page)).toEqual(inputs);
    expect(await totalsOf(page)).toEqual(totals);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});

test('an old, broken or hostile link never breaks the page', async ({ page }) => {
  test.slow();
  const whole = mix({ 'wechat-pay': 100 });
  const fragments = [
    '#v=1&m=abc&mix=zzz&o=%%%',
    '#v=9',
    '#v=',
    `#${'x'.repeat(100_000)}`,
    `#v=1&o=${'n%3D'.repeat(25_000)}`,
    '#%E0%A4%A',
    '#v=1&m=0',
    '#v=1&m=1',
    '#v=1&m=1000000000000&t=9999&y=5&g=1000000&i=per-sale',
    '#v=1&m=99999999999999999999&y=99&t=-1&g=--5&i=hourly&mc=royal&k=../../x',
    '#v=1&g=-900000',
    `#v=1&mix=${whole.replace('100.5000.70', '100.1.500')}`,
    `#v=1&mix=${whole.replace('100.5000', '100.0')}`,
    `#v=1&mix=${whole.replace('100.', '99.')}`,
    '#v=1&o=r%3Dwechat-pay.0.0&o=r%3Dwechat-pay.1000000&o=r%3D__proto__.1&o=c%3D1&o=c%3D1&o=c%3D1',
    '#v=1&__proto__=1&constructor=2&k=__proto__',
  ];
  for (const fragment of fragments) {
    const name = fragment.slice(0, 60);
    await page.goto('/icon.svg');
    await page.evaluate(() => localStorage.clear());
    await openCalculator(page, 'en', fragment);
    const rows = await readRows(page);
    expect(rows.length, name).toBeGreaterThan(4);
    const [text = ''] = await page.locator('main').allInnerTexts();
    expect(text.match(/.*(?:NaN|Infinity|undefined|\u221e|\[object).*/g) ?? [], name).toEqual([]);
    await field(page, 'monthly').fill('23456');
    await expect(echo(page, 'monthly'), name).toHaveText(t('field.understoodYuan', { amount: '23,456' }));
    expect(await totalsOf(page), name).not.toEqual(rows.map((row) => row.total));
  }
  // Data on the device may be broken too.
  await page.goto('/icon.svg');
  await page.evaluate(() => localStorage.setItem('cleartill', '{"broken'));
  await openCalculator(page, 'en');
  await expect(field(page, 'monthly')).toHaveValue(String(presets[0].monthlyFen / 100));
});

test.describe('on paper', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.setAttribute('data-printed-on', document.documentElement.dataset.paper ?? '');
      };
    });
    await openCalculator(page, 'zh');
  });

  test('A4 shows the receipt and the named results, without the inputs', async ({ page }) => {
    const zh = wordsOf('zh');
    const names = (await readRows(page)).flatMap((row) => row.names);
    await button(page, zh('action.printA4')).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed-on', 'a4');
    await page.setViewportSize({ width: 720, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => {
      document.documentElement.dataset.paper = 'a4';
    });
    await expect(receiptOf(page)).toHaveCount(1);
    for (const part of ['.column-inputs', '.actions button', '.top nav', '.foot nav']) {
      await expect(page.locator(part).filter({ visible: true }), part).toHaveCount(0);
    }
    const shown = (await page.locator('.row .names').allInnerTexts()).join('\n');
    for (const name of names) expect(shown).toContain(name);
    await expect(page.locator('.row .totals').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: zh('calc.notModelled') })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('the 80 mm roll shows the receipt and nothing else', async ({ page }) => {
    await button(page, wordsOf('zh')('action.printRoll')).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed-on', 'roll');
    await page.setViewportSize({ width: 302, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => {
      document.documentElement.dataset.paper = 'roll';
    });
    await expect(receiptOf(page)).toHaveCount(1);
    for (const part of ['.column-inputs', '.column-results', '.top', '.foot', 'h1', 'h2', '.ledger', 'details']) {
      await expect(page.locator(part).filter({ visible: true }), part).toHaveCount(0);
    }
    const box = await receiptOf(page).boundingBox();
    expect(box?.width).toBeLessThanOrEqual((80 / 25.4) * 96);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
