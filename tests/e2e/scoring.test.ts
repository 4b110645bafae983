import { type Browser, test as base, type Locator } from '@playwright/test';
import {
  button,
  criteria,
  drawn,
  expect,
  LANGS,
  type Lang,
  labelled,
  open,
  type Page,
  pathIn,
  patternOf,
  providers,
  settle,
  test,
  watchFaults,
  wordsOf,
} from './support.ts';

const PATH = '/scoring/';
const IDS: string[] = criteria.criteria.map(({ id }: { id: string }) => id);
const DEFAULT: number[] = IDS.map((id) => criteria.merchants[0].weights[id]);
/** Business unlike the three baskets: 80,000 yuan a month, all by debit card. */
const OWN = 'v=1&m=8000000&mix=100.50000.70-0.5000.70-0.5000.70-0.5000.70-0.5000.70-0.5000.70-0.5000.70-0.5000.70';
const MARGIN = criteria.criteria.find(({ id }: { id: string }) => id === 'price').subs[0];

/** Waits until the ranks match the visible weights. */
async function ranked(page: Page) {
  await drawn(page);
  await expect(page.locator('.scores')).toHaveAttribute('aria-busy', 'false');
}

async function openScoring(page: Page, lang: Lang, fragment = '') {
  await page.goto('about:blank');
  await open(page, lang, `${PATH}${fragment}`);
  await ranked(page);
}

const weight = (page: Page, id: string): Locator => page.locator(`input[type="text"][name="weight-${id}"]`);
const slider = (page: Page, index: number): Locator => page.getByRole('slider').nth(index);

/** Returns the seven weights from the fields and from the sliders. */
async function readWeights(page: Page): Promise<number[]> {
  await drawn(page);
  const fields = await page
    .locator('input[name^="weight-"]')
    .evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));
  const sliders = await page
    .getByRole('slider')
    .evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));
  expect(sliders).toEqual(fields);
  return fields;
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

type Seen = { id: string; text: string; strip: string[] };
/** Returns each provider in list order: text of the row, and segments of its bar. */
const readScores = (page: Page): Promise<Seen[]> =>
  page.locator('.scored').evaluateAll((rows) =>
    rows.map((row) => ({
      id: (row as HTMLElement).dataset.provider ?? '',
      text: ['.verdict', '.points', '.ranks'].map((part) => row.querySelector(part)?.textContent ?? '').join(' '),
      strip: [...row.querySelectorAll('.rank-strip rect')].map((part) => part.outerHTML),
    })),
  );

/** Opens the details of every score. */
async function openAll(page: Page) {
  await page.locator('.behind').evaluateAll((all) => {
    for (const one of all as HTMLDetailsElement[]) one.open = true;
  });
  await drawn(page);
}

/** Returns the text about the price margin of each provider. */
async function readPrices(page: Page, lang: Lang, part = 'p'): Promise<string[]> {
  await openAll(page);
  return page
    .locator('.sub', { hasText: MARGIN.name[lang] })
    .evaluateAll(
      (all, selector) =>
        all.map((one) => [...one.querySelectorAll(selector)].map((found) => found.textContent).join('\n')),
      part,
    );
}

/** Returns weights and rows of a link in a new browser context. */
async function readAfresh(browser: Browser, url: string) {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(url);
  await settle(page);
  await ranked(page);
  const seen = { weights: await readWeights(page), scores: await readScores(page) };
  expect(faults).toEqual([]);
  await context.close();
  return seen;
}

for (const lang of LANGS) {
  const t = wordsOf(lang);

  test.describe(`scoring, ${lang}`, () => {
    test('shows every provider with its class, points and bar, in the stated order', async ({ page }) => {
      await openScoring(page, lang);
      const scores = await readScores(page);
      expect(scores.map(({ id }) => id).sort()).toEqual([...providers.keys()].sort());
      const middles = await page.locator('.scored > .points b').evaluateAll((all) =>
        all.map((one) => {
          const ends = one.textContent?.match(/\d+/g)?.map(Number) ?? [];
          return ((ends[0] ?? 0) + (ends.at(-1) ?? 0)) / 2;
        }),
      );
      // The page rounds both ends.
      for (const [index, middle] of middles.entries())
        expect(middle).toBeLessThanOrEqual((middles[index - 1] ?? 100) + 1);
      for (const { text, strip } of scores) {
        expect(text).toMatch(/\d+%/);
        expect(strip.length).toBeGreaterThan(0);
      }
      await expect(page.locator('.class-mark').first()).toHaveText(/\S/);
      await expect(page.locator('.said')).toContainText(String(providers.size));
    });

    test('weights always total 100, and the ranks follow', async ({ page }) => {
      await openScoring(page, lang);
      expect(await readWeights(page)).toEqual(DEFAULT);
      const before = await readScores(page);
      await weight(page, 'service').fill('70');
      expect((await readWeights(page))[IDS.indexOf('service')]).toBe(70);
      expect(sum(await readWeights(page))).toBe(100);
      await slider(page, 0).fill('90');
      expect(sum(await readWeights(page))).toBe(100);
      await ranked(page);
      expect(await readScores(page)).not.toEqual(before);
      await expect(page.getByText(t('scoring.weights.own', { name: criteria.merchants[0].name[lang] }))).toBeVisible();
      await weight(page, 'price').fill('abc');
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.locator('.weight-total')).toHaveText(t('scoring.weights.lastGood'));
    });

    test('a kind of shop sets its weights, and the default can be restored', async ({ page }) => {
      await openScoring(page, lang);
      const before = await readScores(page);
      for (const merchant of criteria.merchants.slice(1)) {
        await button(page, merchant.name[lang]).click();
        await expect(button(page, merchant.name[lang])).toHaveAttribute('aria-pressed', 'true');
        await expect.poll(() => readWeights(page)).toEqual(IDS.map((id) => merchant.weights[id]));
        await expect(page.locator('.weights')).toContainText(merchant.why[lang]);
      }
      await ranked(page);
      expect(await readScores(page)).not.toEqual(before);
      await button(page, t('scoring.action.reset')).click();
      expect(await readWeights(page)).toEqual(DEFAULT);
      await ranked(page);
      expect(await readScores(page)).toEqual(before);
      await page.reload();
      await settle(page);
      expect(await readWeights(page)).toEqual(DEFAULT);
    });

    test('a copied link shows the same weights and rows in another browser', async ({ page, context, browser }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openScoring(page, lang, `#${OWN}`);
      await button(page, criteria.merchants[3].name[lang]).click();
      // Waits, because a field that is filled during a rendering keeps both texts.
      await expect(weight(page, 'price')).toHaveValue(String(criteria.merchants[3].weights.price));
      await weight(page, 'price').fill('41');
      await labelled(page, t('scoring.weights.resellers')).check();
      await ranked(page);
      await button(page, t('action.copyLink')).click();
      await expect(page.getByText(t('scoring.action.copied'))).toBeVisible();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toMatch(/#v=1&.*&x=1&.*w=/);
      const seen = await readAfresh(browser, link);
      expect(seen).toEqual({ weights: await readWeights(page), scores: await readScores(page) });
      // The device stores the weights. It stores the business of a link only after a change.
      await openScoring(page, lang);
      expect(await readWeights(page)).toEqual(seen.weights);
    });

    test('shows the link if copying is forbidden', async ({ page }) => {
      await openScoring(page, lang);
      await page.evaluate(() =>
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
      );
      await button(page, criteria.merchants[1].name[lang]).click();
      await button(page, t('action.copyLink')).click();
      await expect(page.locator('.link-text')).toHaveValue(new RegExp(`#x=1&mt=${criteria.merchants[1].id}$`));
      await expect(page.getByText(t('action.copyByHand'))).toBeVisible();
    });

    test('rates the price for the business of the calculator, from a link or from the device', async ({ page }) => {
      await openScoring(page, lang);
      await expect(page.locator('.business')).toContainText(criteria.baskets[0].name[lang]);
      const baskets = await readPrices(page, lang);
      expect(baskets).toHaveLength(providers.size);
      await openScoring(page, lang, `#${OWN}`);
      await expect(page.locator('.business')).toHaveText(
        patternOf(lang, 'scoring.business.own', { amount: '80,000', terminals: 1 }),
      );
      const own = await readPrices(page, lang);
      expect(own).not.toEqual(baskets);
      await expect(page.locator('.business a')).toHaveAttribute('href', /\/calculator\/#v=1&m=8000000/);

      await page.evaluate((text) => localStorage.setItem('cleartill', text), OWN);
      await openScoring(page, lang);
      expect(await readPrices(page, lang)).toEqual(own);
    });

    test('counts reseller prices only on request, with their uncertainty', async ({ page }) => {
      const margins = () => readPrices(page, lang, '.sub-head .number');
      await openScoring(page, lang, `#${OWN}`);
      const before = await margins();
      const doubtful = () => page.locator('.sub', { hasText: t('scoring.price.reseller') });
      await expect(doubtful()).toHaveCount(0);
      await labelled(page, t('scoring.weights.resellers')).check();
      await ranked(page);
      expect(await doubtful().count()).toBeGreaterThan(0);
      const after = await margins();
      expect(after).not.toEqual(before);
      for (const text of await doubtful().locator('.sub-head .number').allTextContents())
        expect(Number(text.match(/\d+/g)?.at(-1))).toBeLessThanOrEqual(50);
      await labelled(page, t('scoring.weights.resellers')).uncheck();
      expect(await margins()).toEqual(before);
    });

    test('shows the evidence of a score and its source', async ({ page }) => {
      await openScoring(page, lang);
      const row = page.locator('[data-provider="yeepay"]');
      await row.getByText(t('scoring.row.behind')).click();
      await expect(row.locator('.gates > div')).toHaveCount(7);
      const stability = row.locator('.criteria > li').nth(1);
      await stability.locator('summary').first().click();
      const [note] = Object.entries(providers.get('yeepay').evidence)
        .filter(([id]) => criteria.criteria[1].subs.some((sub: { id: string }) => sub.id === id))
        .map(([, evidence]) => (evidence as { note: Record<Lang, string> }).note[lang]);
      await expect(stability).toContainText(note as string);
      await stability.locator('a.mark').first().click();
      await expect(page.getByRole('dialog')).toContainText(/\d{4}-\d{2}-\d{2}/);
      await page.keyboard.press('Escape');
      await stability.getByText(t('scoring.sub.narrows')).last().click();
      await expect(stability.getByRole('link', { name: t('scoring.sub.send') }).last()).toHaveAttribute(
        'href',
        /\/rules\/#correct$/,
      );
    });

    test('shows the same bars on every visit', async ({ page }) => {
      await openScoring(page, lang);
      const before = await readScores(page);
      await page.reload();
      await settle(page);
      await ranked(page);
      expect(await readScores(page)).toEqual(before);
      // Renders in the browser, then returns to what the build rendered.
      await weight(page, 'price').fill('21');
      await ranked(page);
      const moved = await readScores(page);
      await button(page, t('scoring.action.reset')).click();
      await ranked(page);
      expect(await readScores(page)).toEqual(before);
      await weight(page, 'price').fill('21');
      await ranked(page);
      expect(await readScores(page)).toEqual(moved);
    });

    test('works with the keyboard alone', async ({ page }) => {
      await openScoring(page, lang);
      const tabTo = async (target: Locator) => {
        for (let stop = 0; stop < 60; stop += 1) {
          await page.keyboard.press('Tab');
          if (await target.evaluate((element) => element === document.activeElement)) return;
        }
        throw new Error(`${target} has no focus after 60 Tab keys`);
      };
      await tabTo(button(page, criteria.merchants[1].name[lang]));
      await page.keyboard.press('Enter');
      await expect(button(page, criteria.merchants[1].name[lang])).toHaveAttribute('aria-pressed', 'true');
      await tabTo(slider(page, 0));
      const [legality = 0] = await readWeights(page);
      await page.keyboard.press('ArrowRight');
      expect((await readWeights(page))[0]).toBe(legality + 1);
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowUp');
      expect((await readWeights(page))[0]).toBe(legality + 2);
      expect(sum(await readWeights(page))).toBe(100);
      await tabTo(labelled(page, t('scoring.weights.resellers')));
      await page.keyboard.press('Space');
      await expect(labelled(page, t('scoring.weights.resellers'))).toBeChecked();
      const row = page.locator('.scored').first();
      await tabTo(row.locator('.behind > summary'));
      await page.keyboard.press('Enter');
      await tabTo(row.locator('.criteria summary').first());
      await page.keyboard.press('Enter');
      await expect(row.locator('.criteria .subs').first()).toBeVisible();
    });
  });

  base.describe(`scoring without JavaScript, ${lang}`, () => {
    base.use({ javaScriptEnabled: false });

    base('shows scores, bars, gates, evidence and the whole method', async ({ page }) => {
      await page.goto(pathIn(lang, PATH));
      await expect(page.locator('.said')).toContainText(String(providers.size));
      await expect(page.locator('.scored')).toHaveCount(providers.size);
      await expect(page.locator('.rank-strip').first()).toBeVisible();
      await expect(page.locator('.points').first()).toContainText(/\d/);
      for (const [id, provider] of providers) {
        const row = page.locator(`[data-provider="${id}"]`);
        await expect(row.locator('.gates > div')).toHaveCount(7);
        const text = (await row.textContent()) ?? '';
        for (const { note } of Object.values(provider.evidence ?? {}) as { note: Record<Lang, string> }[])
          expect(text).toContain(note[lang]);
      }
      await page.locator('.behind > summary').first().click();
      await expect(page.locator('.scored').first().locator('.gates')).toBeVisible();
      const method = (await page.locator('.method').textContent()) ?? '';
      for (const { subs } of criteria.criteria)
        for (const sub of subs)
          for (const text of [sub.name, sub.counts, sub.narrows]) expect(method).toContain(text[lang]);
      for (const { test: text } of criteria.gates) expect(method).toContain(text[lang]);
      for (const { means } of criteria.classes) expect(method).toContain(means[lang]);
      expect(method).toContain(String(criteria.seed));
    });
  });
}
