import { button, drawn, expect, LANGS, type Lang, open, type Page, patternOf, test, wordsOf } from './support.ts';

/** Offer that states every fee as zero, so that only the fees of a test count. */
const NOTHING = { p: '0', s: '0', d: '0', a: '0', f: '0', u: '0', w: '0' };

async function openWith(page: Page, lang: Lang, inputs: string, ...offers: (readonly (readonly [string, string])[])[]) {
  const own = offers.map(
    (pairs) => `o=${encodeURIComponent(new URLSearchParams(pairs.map(([...pair]) => pair)).toString())}`,
  );
  await page.goto('about:blank');
  await open(page, lang, `/compare/#v=1&${[inputs, ...own].filter(Boolean).join('&')}&x=1&p=lakala`);
  await drawn(page);
}
const offer = (name: string, rates: string[], more: Record<string, string> = {}) => [
  ['n', name] as const,
  ...rates.map((rate) => ['r', rate] as const),
  ...Object.entries({ ...NOTHING, ...more }),
];
const checks = (page: Page, name: string) => page.locator('.cmp-checks').getByRole('region', { name, exact: true });

/** Half by credit card at 500 yuan, half by WeChat Pay. */
const CARDS = 'm=6000000&mix=0.5000.70-50.50000.0-0.5000.70-0.5000.70-0.5000.70-50.5000.70-0.5000.70-0.5000.70';

for (const lang of LANGS) {
  test(`an offer is checked line by line, and each finding has its rule, ${lang}`, async ({ page }) => {
    const t = wordsOf(lang);
    await openWith(page, lang, CARDS, offer('Mine', ['credit-card.3800', 'wechat-pay.9000'], { d: '29900' }));
    const check = checks(page, 'Mine');
    await expect(check).toContainText(t('check.position.below-floor'));
    await expect(check).toContainText(t('check.position.above-market'));
    // 30,000 yuan by card a month, 0.1025 points below the floor of 0.4825%.
    const below = check.locator('[data-kind="below-floor"]');
    await expect(below).toContainText('0.4825%');
    await expect(below).toContainText('369');
    await expect(check.locator('[data-kind="deposit-no-return"]')).toContainText('299');
    await expect(check.locator('[data-kind="rise-notice"]')).toHaveCount(1);

    const rule = below.locator('a').first();
    const href = (await rule.getAttribute('href')) ?? '';
    expect(href).toMatch(/\/rules\/regulation\/#fee-ceilings$/);
    await rule.click();
    await expect(page.locator('#fee-ceilings')).toBeVisible();
  });

  test(`the questions are copied, and markup in a name stays text, ${lang}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const t = wordsOf(lang);
    await openWith(page, lang, CARDS, offer('<b>Mine</b>', ['credit-card.3800']));
    const check = checks(page, '<b>Mine</b>');
    await button(page, t('check.ask.copy')).click();
    await expect(check).toContainText(t('check.ask.copied'));
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('<b>Mine</b>');
    expect(text).toContain(t('check.ask.rise'));
    expect(text).toContain(t('check.ask.close'));
    await expect(check.locator('ol li')).toHaveCount(text.split('\n').length - 2);
  });

  test(`shows the value of one line that would match another offer, ${lang}`, async ({ page }) => {
    const t = wordsOf(lang);
    await openWith(
      page,
      lang,
      '',
      offer('Cheap', ['wechat-pay.3800']),
      offer('Dear', ['wechat-pay.6000'], { f: '12000' }),
    );
    const match = checks(page, 'Dear').locator('.match');
    await match.getByLabel(t('match.pick')).selectOption({ label: 'Cheap' });
    // 720,000 yuan a year: 4,320 plus 120 against 2,736, so the rate must cover both.
    await expect(match).toContainText('4,440');
    await expect(match).toContainText('2,736');
    await expect(match).toContainText(
      patternOf(lang, 'match.needs.down', {
        line: t('match.line.rate', { channel: t('said.wechat-pay') }),
        now: '0.60%',
        needed: '0.3633%',
      }),
    );
    const rest = patternOf(lang, 'match.cannot.down');
    expect(rest.exec((await match.textContent()) ?? '')?.[0]).toContain(t('match.line.data.perMonthFen'));
  });
}
