import AxeBuilder from '@axe-core/playwright';
import { test as base, type Locator } from '@playwright/test';
import {
  button,
  closeSource,
  drawn,
  expect,
  field,
  LANGS,
  type Lang,
  MISSING,
  open,
  openRow,
  openSource,
  PAGES,
  type Page,
  pathIn,
  presets,
  providers,
  readRows,
  receiptOf,
  settle,
  test,
  unfold,
  wordsOf,
} from './support.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const TOUCH = 44;
const HOME = '/';
const CALCULATOR = '/calculator/';
const SCORING = '/scoring/';
const WIDTHS = [320, 360, 768, 1440];

/** Opens all details of the first score. The others have the same structure. */
const openScore = (page: Page): Promise<void> =>
  page
    .locator('.scored')
    .first()
    .locator('details')
    .evaluateAll((all) => {
      for (const one of all as HTMLDetailsElement[]) one.open = true;
    });

/** Opens a receipt, and on the calculator also an own offer with all its fields, so that everything is visible. */
async function showAll(page: Page, lang: Lang, path: string) {
  if (path === SCORING) await openScore(page);
  if (path !== HOME && path !== CALCULATOR) return;
  if (path === CALCULATOR) {
    await button(page, wordsOf(lang)('offer.add')).click();
    await field(page, 'offer-0-rate-credit-card').fill('0.38');
  }
  await unfold(page);
  await openRow(page, (await readRows(page))[0]?.names[0] ?? '');
}

/** Returns the violations that axe finds, one line per rule: number and first place. */
const findings = async (page: Page, where: string, part = 'html'): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .include(part)
    .withTags(TAGS)
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${where}: ${id}, ${nodes.length}: ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary}`,
  );
};

const focused = (page: Page) => page.locator(':focus');
/** Presses Tab, or Shift+Tab for an earlier element, until it has the focus. Throws after `maxStops`. */
async function tabTo(page: Page, target: Locator, maxStops = 120) {
  const isBehind = await target.evaluate(
    (element) =>
      ((document.activeElement?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING) > 0,
  );
  for (let stop = 0; stop < maxStops; stop += 1) {
    await page.keyboard.press(isBehind ? 'Shift+Tab' : 'Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} has no focus after ${maxStops} Tab keys`);
}
const isLost = (page: Page) =>
  page.evaluate(() => document.activeElement === document.body || document.activeElement === null);

/** Returns the controls smaller than `minSize` pixels. The size includes the label and pseudo-elements. */
const smallTargets = (page: Page, minSize: number): Promise<string[]> =>
  page.evaluate((min) => {
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    const reach = (element: Element) => {
      const box = element.getBoundingClientRect();
      const after = getComputedStyle(element, '::after');
      const grow = (side: string) =>
        after.position === 'absolute' && after.content !== 'none' ? Math.max(0, -Number.parseFloat(side) || 0) : 0;
      return {
        width: box.width + grow(after.left) + grow(after.right),
        height: box.height + grow(after.top) + grow(after.bottom),
      };
    };
    const target = (element: Element) =>
      element.matches('[type="checkbox"], [type="radio"]') ? (element.closest('label') ?? element) : element;
    const marks = '.mark, .marks a';
    return [...document.querySelectorAll(`button, input, select, summary, nav a, a.button, ${marks}`)]
      .filter(isShown)
      .flatMap((element) => {
        const { width, height } = reach(target(element));
        // Source marks stand side by side in running text, so only WCAG's minimum applies to their width.
        const minWidth = element.matches(marks) ? 28 : min;
        if (height >= min - 0.5 && width >= minWidth - 0.5) return [];
        return [
          `${element.localName}.${element.className} "${element.textContent?.trim().slice(0, 20)}" ${Math.round(width)} x ${Math.round(height)}`,
        ];
      });
  }, minSize);

for (const lang of LANGS) {
  const t = wordsOf(lang);

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no violation, ${lang}, ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found: string[] = [];
      for (const path of PAGES) {
        await open(page, lang, path);
        await showAll(page, lang, path);
        if (path === CALCULATOR) {
          await field(page, 'monthly').fill('abc');
          await expect(page.getByRole('alert').first()).toBeVisible();
        }
        found.push(...(await findings(page, path)));
        if (path !== HOME) continue;
        await openSource(page);
        found.push(...(await findings(page, `${path} with a source`, 'dialog')));
      }
      expect(found).toEqual([]);
    });
  }

  test(`a page does not shift while it loads and is not wider than the screen, ${lang}`, async ({ page }) => {
    test.slow();
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
          const nodes = entry.sources.map(({ node }) =>
            node instanceof Element ? `${node.localName}.${node.className}` : node?.nodeName,
          );
          shifts.push(`${entry.value.toFixed(4)} ${nodes.join(', ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const moved: string[] = [];
    const wide: string[] = [];
    for (const path of PAGES) {
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto('about:blank');
        await open(page, lang, path);
        await drawn(page);
        const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
        const sum = shifts.reduce((total, shift) => total + Number.parseFloat(shift), 0);
        if (sum >= 0.01) moved.push(`${path} at ${width}: ${shifts.join('; ')}`);
      }
      await showAll(page, lang, path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await drawn(page);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) wide.push(`${path} at ${width}: ${over} px`);
      }
    }
    expect(moved).toEqual([]);
    expect(wide).toEqual([]);
  });

  test(`controls are large enough to tap, ${lang}`, async ({ page }) => {
    const small: string[] = [];
    await page.setViewportSize({ width: 360, height: 800 });
    for (const path of PAGES) {
      await open(page, lang, path);
      await showAll(page, lang, path);
      small.push(...(await smallTargets(page, TOUCH)).map((target) => `${path}: ${target}`));
    }
    expect(small).toEqual([]);
  });

  test.describe(`without JavaScript, ${lang}`, () => {
    base.use({ javaScriptEnabled: false });

    base('the home page shows the ranges of the first kind of shop and all providers', async ({ page }) => {
      await page.goto(pathIn(lang, HOME));
      await expect(page.locator('.row').first()).toBeVisible();
      const names = await page.locator('.row .name').allInnerTexts();
      for (const { name } of providers.values()) {
        expect(
          names.some((shown) => shown === name[lang] || shown.startsWith(`${name[lang]} \u00b7 `)),
          name.en,
        ).toBe(true);
      }
      for (const total of await page.locator('.row .totals').all()) await expect(total).toContainText(/\d/);
      await expect(page.getByLabel(t('input.monthly'), { exact: true })).toHaveValue(
        String(presets[0].monthlyFen / 100),
      );
      await page.getByRole('link', { name: t('home.refine') }).click();
      await expect(page).toHaveURL(/\/calculator\/#v=1/);
    });

    base('the calculator has a table for each kind of shop', async ({ page }) => {
      await page.goto(pathIn(lang, CALCULATOR));
      for (const preset of presets) {
        await page.locator('summary').getByText(preset.name[lang], { exact: true }).click();
        const table = page.getByRole('table', { name: t('calc.tableCaption', { name: preset.name[lang] }) });
        await expect(table).toBeVisible();
        expect(await table.locator('tbody tr').count(), preset.id).toBeGreaterThan(1);
        for (const cell of await table.locator('tbody td.number').allInnerTexts()) expect(cell).toMatch(/^[\d,]+$/);
      }
      await expect(receiptOf(page).locator('.sum')).toHaveText(/\d/);
    });

    base('the list of providers is complete', async ({ page }) => {
      await page.goto(pathIn(lang, '/providers/'));
      const links = page.locator('#rows > li h2 a');
      await expect(links).toHaveCount(providers.size);
      await expect(page.locator('#filters')).toBeHidden();
      expect((await links.allInnerTexts()).sort()).toEqual(
        [...providers.values()].map(({ name }) => name[lang]).sort(),
      );
    });
  });
}

test.describe('by keyboard', () => {
  const t = wordsOf('en');

  test('skips to the content with the first Tab', async ({ page }) => {
    for (const path of PAGES) {
      await open(page, path === MISSING ? 'zh' : 'en', path);
      await page.keyboard.press('Tab');
      await expect(focused(page)).toHaveClass('skip');
      await expect(focused(page)).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(page.locator('#main')).toBeFocused();
    }
  });

  test('changes inputs, opens and closes a receipt and its source', async ({ page }) => {
    await open(page, 'en', HOME);
    await tabTo(page, page.getByRole('button', { name: presets[1].name.en, exact: true }));
    await page.keyboard.press('Space');
    await expect(field(page, 'monthly')).toHaveValue(String(presets[1].monthlyFen / 100));
    await tabTo(page, button(page, t('input.more')));
    await page.keyboard.press('Enter');
    await drawn(page);
    expect(await isLost(page), 'the button for more kinds of shop takes the focus with it').toBe(false);
    await tabTo(page, field(page, 'monthly'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('45000');
    const before = await readRows(page);
    await page.keyboard.press('ArrowUp');
    await expect(field(page, 'monthly')).toHaveValue('46000');
    expect(await readRows(page)).not.toEqual(before);
    await tabTo(page, page.locator('summary').first());
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('slider').first());
    await page.keyboard.press('ArrowRight');
    await expect(field(page, 'share-debit-card')).toHaveValue('1');

    await tabTo(page, page.locator('.row button.name').first());
    await page.keyboard.press('Enter');
    await expect(focused(page)).toHaveAttribute('aria-expanded', 'true');
    const mark = receiptOf(page).locator('a.mark').first();
    await tabTo(page, mark);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await page.evaluate(() => document.querySelector('dialog')?.contains(document.activeElement))).toBe(true);
    await closeSource(page);
    await expect(mark).toBeFocused();
  });

  test('adds and removes offers without losing the focus', async ({ page }) => {
    await open(page, 'en', CALCULATOR);
    const press = async (name: string) => {
      await button(page, name).focus();
      await page.keyboard.press('Enter');
      await drawn(page);
      expect(await isLost(page), `"${name}" takes the focus with it`).toBe(false);
    };
    await press(t('offer.add'));
    await tabTo(page, field(page, 'offer-0-rate-debit-card'));
    await page.keyboard.type('0.5');
    expect((await readRows(page)).some((row) => row.id === 'offer-0')).toBe(true);
    await press(t('offer.addCurrent'));
    await press(t('offer.add'));
    await press(t('offer.add'));
    await expect(button(page, t('offer.add'))).toBeDisabled();
    await press(t('offer.remove', { name: t('offer.numbered', { number: 1 }) }));
    await press(t('offer.remove', { name: t('offer.currentName') }));
    await expect(page.locator('fieldset.offer')).toHaveCount(2);
    await press(t('action.clear'));
    await expect(page.locator('fieldset.offer')).toHaveCount(0);
  });

  test('shows the focus on every element', async ({ page }) => {
    await open(page, 'en', CALCULATOR);
    const hidden: string[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const { activeElement: element } = document;
        if (!element || element === document.body) return 'body';
        const marked = [element, element.closest('.entry')].some(
          (one) => one && getComputedStyle(one).outlineStyle !== 'none' && getComputedStyle(one).outlineWidth !== '0px',
        );
        return marked ? '' : element.outerHTML.slice(0, 80);
      });
      if (name) hidden.push(name);
    }
    expect(hidden).toEqual([]);
  });
});

test('has no animation if the system asks for reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    addEventListener('pagereveal', (event) =>
      Object.assign(window, { transition: (event as PageRevealEvent).viewTransition !== null }),
    );
  });
  await open(page, 'en', HOME);
  await page.getByRole('link', { name: wordsOf('en')('home.refine') }).click();
  await page.waitForURL(/\/calculator\//);
  await settle(page);
  expect(await page.evaluate(() => (window as unknown as { transition?: boolean }).transition)).toBe(false);
  await openRow(page, (await readRows(page))[0]?.names[0] ?? '');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
