import { test as base } from '@playwright/test';
import {
  button,
  closeSource,
  drawn,
  expect,
  field,
  LANGS,
  type Lang,
  labelled,
  open,
  openRow,
  openSource,
  PAGES,
  type Page,
  pathIn,
  readRows,
  settle,
  test,
  totalsOf,
  wordsOf,
} from './support.ts';

const ELSEWHERE = 'https://example.com/';

/** Uses the controls of a page, if it has them. */
async function use(page: Page, lang: Lang) {
  const t = wordsOf(lang);
  if ((await field(page, 'monthly').count()) > 0) {
    await field(page, 'monthly').fill('98765');
    await openRow(page, (await readRows(page))[0]?.names[0] ?? '');
    await openSource(page);
    await closeSource(page);
  }
  if ((await page.locator('.offers').count()) > 0) {
    await button(page, t('offer.add')).click();
    await page.getByLabel(t('offer.name'), { exact: true }).fill('very private');
    await field(page, 'offer-0-rate-wechat-pay').fill('0.38');
    await Promise.all([page.waitForEvent('download'), button(page, t('action.csv')).click()]);
  }
  if ((await page.locator('#filters').count()) > 0) await labelled(page, t('providers.kind')).selectOption('bank');
  if ((await field(page, 'weight-price').count()) > 0) await field(page, 'weight-price').fill('41');
  // The details of one score have the same structure as all others.
  for (const summary of await page.locator('summary:not(.scored ~ .scored summary)').all()) await summary.click();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
}

for (const lang of LANGS) {
  test(`pages request nothing from other sites, set no cookie and send nothing while used, ${lang}`, async ({
    page,
    context,
    baseURL,
  }) => {
    // Opens one page of each type, one after the other, and uses all of it.
    test.setTimeout(120_000);
    const requests: { url: string; body: string | null }[] = [];
    context.on('request', (request) => requests.push({ url: request.url(), body: request.postData() }));
    context.on('requestfailed', (request) => expect(request.url(), 'failed request').toBe(''));
    const own = new URL(baseURL ?? '').origin;
    for (const path of PAGES) {
      await test.step(path, async () => {
        await open(page, lang, path);
        // Waits for files that load in parallel, such as the worker of the statement check.
        await page.waitForLoadState('networkidle');
        const loaded = requests.length;
        await use(page, lang);
        await drawn(page);
        const foreign = requests.filter(({ url }) => new URL(url).origin !== own && !/^(data|blob):/.test(url));
        expect(foreign, 'requests elsewhere').toEqual([]);
        expect(
          requests.slice(loaded).filter(({ url }) => !url.startsWith('blob:')),
          'requests while the page was used',
        ).toEqual([]);
        expect(
          requests.filter(({ url, body }) => body !== null || /98765|private/.test(url)),
          'requests that carry inputs',
        ).toEqual([]);
      });
    }
    expect(await context.cookies()).toEqual([]);
    const kept = await page.evaluate(() => ({
      here: Object.keys(localStorage).sort(),
      session: sessionStorage.length,
      cookie: document.cookie,
    }));
    expect(kept).toEqual({ here: ['cleartill', 'cleartill-scoring'], session: 0, cookie: '' });
    expect((await page.evaluate(() => navigator.serviceWorker.getRegistrations())).length).toBe(0);
  });

  // The test above watches for errors; here the browser reports what the policy blocks.
  base(`a policy on every page blocks other sites and foreign scripts, ${lang}`, async ({ page }) => {
    let reached = 0;
    await page.route(`${ELSEWHERE}**`, (route) => {
      reached += 1;
      return route.fulfill({
        status: 200,
        headers: { 'access-control-allow-origin': '*' },
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      });
    });
    for (const path of PAGES) {
      await base.step(path, async () => {
        await page.goto(pathIn(lang, path));
        const policy = page.locator('head meta[http-equiv="content-security-policy" i]');
        await expect(policy).toHaveCount(1);
        expect(await policy.getAttribute('content')).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
        const refused = await page.evaluate(async (elsewhere) => {
          const passed: string[] = [];
          const violated = new Set<string>();
          document.addEventListener('securitypolicyviolation', (event) => violated.add(event.effectiveDirective));
          await fetch(`${elsewhere}fetch`).then(
            () => passed.push('fetch'),
            () => {},
          );
          navigator.sendBeacon(`${elsewhere}beacon`, 'x');
          const load = (element: HTMLElement) =>
            new Promise<void>((done) => {
              element.addEventListener('load', () => {
                passed.push(element.tagName);
                done();
              });
              element.addEventListener('error', () => done());
              document.body.append(element);
            });
          await load(Object.assign(new Image(), { src: `${elsewhere}pixel.svg` }));
          await load(Object.assign(document.createElement('script'), { src: `${elsewhere}script.js` }));
          await load(
            Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${elsewhere}style.css` }),
          );
          const inline = document.createElement('script');
          inline.textContent = 'window.ranInline = true';
          document.body.append(inline);
          if ('ranInline' in window) passed.push('inline script');
          await new Promise((done) => setTimeout(done));
          return { passed, violated: [...violated].sort() };
        }, ELSEWHERE);
        expect(refused.passed).toEqual([]);
        expect(refused.violated).toEqual(['connect-src', 'img-src', 'script-src-elem', 'style-src-elem']);
      });
    }
    expect(reached).toBe(0);
  });
}

test('calculates without a connection', async ({ page, context }) => {
  for (const [path, amount] of Object.entries({ '/': '12345', '/calculator/': '54321' })) {
    await open(page, 'en', path);
    await context.setOffline(true);
    const before = await totalsOf(page);
    await field(page, 'monthly').fill(amount);
    const after = await totalsOf(page);
    expect(after).not.toEqual(before);
    await openRow(page, (await readRows(page))[0]?.names[0] ?? '');
    await expect((await openSource(page)).getByRole('link').first()).toBeVisible();
    await closeSource(page);
    if (path === '/calculator/') {
      await button(page, wordsOf('en')('offer.add')).click();
      await field(page, 'offer-0-rate-wechat-pay').fill('0.1');
      expect((await readRows(page)).some((row) => row.id === 'offer-0')).toBe(true);
      await Promise.all([page.waitForEvent('download'), button(page, wordsOf('en')('action.csv')).click()]);
    }
    await context.setOffline(false);
  }
});

test('a shared link sends its inputs to no server', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const [request] = await Promise.all([
    page.waitForRequest(/\/calculator\//),
    page.goto('/calculator/#v=1&m=7654321&o=n%3DSecret%26r%3Dalipay.3800'),
  ]);
  await settle(page);
  await expect(field(page, 'monthly')).toHaveValue('76543.21');
  expect(Object.values(await request.allHeaders()).join(' ')).not.toMatch(/7654321|Secret/);
  expect(requests.filter((url) => /7654321|Secret/.test(url.split('#')[0] ?? ''))).toEqual([]);
});
