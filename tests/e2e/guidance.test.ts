import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { test as base } from '@playwright/test';
import ICAL from 'ical.js';
import {
  button,
  complaint,
  drawn,
  expect,
  guides,
  LANGS,
  labelled,
  leaves,
  open,
  type Page,
  pathIn,
  patternOf,
  questions,
  responseCodes,
  settle,
  test,
  wordsOf,
} from './support.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PAGES = [
  ...[...leaves.keys()].map((id) => `/troubleshoot/${id}/`),
  ...[...guides.keys()].map((id) => `/guides/${id}/`),
  ...questions.slice(1).map(({ id }) => `/troubleshoot/ask/${id}/`),
  '/troubleshoot/codes/',
];
const startField = (page: Page) => page.locator('input[name="start"]');
const heading = (page: Page) => page.locator('#question');

for (const lang of LANGS) {
  const t = wordsOf(lang);

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no violation on diagnosis results, guides and the code page, ${lang}, ${colorScheme}`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found: string[] = [];
      for (const path of PAGES) {
        await page.goto(pathIn(lang, path));
        const { violations } = await new AxeBuilder({ page })
          .options({ resultTypes: ['violations'] })
          .setLegacyMode()
          .withTags(TAGS)
          .analyze();
        found.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.target.join(' ')}`));
      }
      expect(found).toEqual([]);
    });
  }

  test(`the diagnosis keeps its path, goes back, and its link opens the same result, ${lang}`, async ({ page }) => {
    await open(page, lang, '/troubleshoot/');
    const [first] = questions;
    const question = (id: string) => questions.find((one) => one.id === id);
    const answer = first.answers.find(({ to }: { to: { question?: string } }) => to.question);
    const second = question(answer.to.question);
    await page.locator('.answers a').filter({ hasText: answer.text[lang] }).click();
    await expect(heading(page)).toHaveText(second.ask[lang]);
    await expect(heading(page)).toBeFocused();
    const next = second.answers.find(({ to }: { to: { leaf?: string } }) => to.leaf);
    await page.locator('.answers button').filter({ hasText: next.text[lang] }).first().click();
    const leaf = leaves.get(next.to.leaf);
    await expect(heading(page)).toHaveText(leaf.title[lang]);
    await expect(page.locator('.way')).toContainText(answer.text[lang]);
    await expect(page.locator('.way')).toContainText(next.text[lang]);

    const link = page.url();
    await page.goBack();
    await expect(heading(page)).toHaveText(second.ask[lang]);
    await page.goto('about:blank');
    await page.goto(link);
    await settle(page);
    await expect(heading(page)).toHaveText(leaf.title[lang]);
    await page.locator('.way button').first().click();
    await expect(heading(page)).toHaveText(first.ask[lang]);
    await page.goto('about:blank');
    await page.goto(link);
    await settle(page);
    await page.locator('.outcome a').click();
    await expect(page).toHaveURL(new RegExp(`${pathIn(lang, `/troubleshoot/${next.to.leaf}/`)}$`));
    await expect(page.locator('h1')).toHaveText(leaf.title[lang]);
  });

  test(`the diagnosis starts from a code, a message or a symptom, and reports if it finds none, ${lang}`, async ({
    page,
  }) => {
    await open(page, lang, '/troubleshoot/');
    await startField(page).fill('５５');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(leaves.get('pin').title[lang]);
    await startField(page).fill(lang === 'zh' ? '商户状态异常' : 'merchant abnormal');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(leaves.get('merchant-file').title[lang]);
    await startField(page).fill('<b>qjqj');
    await expect(page.locator('.start-from [role="status"]')).toContainText(t('wizard.none', { text: '<b>qjqj' }));
    await expect(page.locator('.start-from b')).toHaveCount(0);
    await expect(startField(page)).toHaveValue('<b>qjqj');
    await button(page, t('wizard.again')).click();
    await expect(heading(page)).toHaveText(questions[0].ask[lang]);
  });

  test(`codes are filtered by text and by who must act; a link to a hidden code shows it, ${lang}`, async ({
    page,
  }) => {
    await open(page, lang, '/troubleshoot/codes/');
    const rows = page.locator('.codes > div:visible');
    await expect(rows).toHaveCount(responseCodes.length);
    await page.locator('#code-filter input').fill('a0');
    await expect(rows).toHaveCount(1);
    await expect(rows.locator('dt')).toHaveText('A0');
    await page.locator('#code-filter input').fill('qjqjqj');
    await expect(rows).toHaveCount(0);
    await expect(page.locator('#code-filter output')).toHaveText(t('codes.none', { text: 'qjqjqj' }));
    await page.evaluate(() => {
      location.hash = '#code-55';
    });
    await expect(page.locator('#code-55')).toBeVisible();
    await page.locator('#code-filter select').selectOption('merchant');
    const merchants = responseCodes.filter(({ category }) => category === 'merchant');
    await expect(rows).toHaveCount(merchants.length);
  });

  test(`suggested wording is copied, ${lang}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, lang, '/troubleshoot/pin/');
    await button(page, t('say.copy')).first().click();
    await expect(button(page, t('say.copied')).first()).toBeVisible();
    const [first] = leaves.get('pin').say;
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first.text[lang]);
  });

  test(`the documents for the chosen kind of merchant are shown and printed, ${lang}`, async ({ page }) => {
    await open(page, lang, '/guides/apply/');
    const papers = page.locator('.papers .ticks > li:visible');
    const block = guides
      .get('apply')
      .sections.flatMap(({ blocks }: { blocks: { kind: string }[] }) => blocks)
      .find(({ kind }: { kind: string }) => kind === 'papers');
    await expect(papers).toHaveCount(block.items.length);
    for (const type of ['company', 'sole', 'micro'] as const) {
      await page.getByRole('radio', { name: t(`papers.${type}`), exact: true }).check();
      const needed = block.items.filter(({ need }: { need: Record<string, string> }) => need[type] !== 'no');
      await expect(papers).toHaveCount(needed.length);
      await expect(page.locator('.needs span:visible')).toHaveCount(needed.length);
    }
    await page.emulateMedia({ media: 'print' });
    const micro = block.items.filter(({ need }: { need: Record<string, string> }) => need.micro !== 'no');
    await expect(papers).toHaveCount(micro.length);
    await expect(page.locator('.papers fieldset')).toBeHidden();
  });

  test(`an indicator is calculated; small numbers raise no alarm, invalid input keeps the text, ${lang}`, async ({
    page,
  }) => {
    await open(page, lang, '/prevent/');
    await page.locator('.monitor').scrollIntoViewIfNeeded();
    await settle(page);
    const verdict = page.locator('.verdict');
    const fill = (input: number, text: string) => page.locator('.numbers input').nth(input).fill(text);
    await expect(verdict).toHaveText(t('kpi.waiting'));
    await fill(0, '10');
    await fill(1, '20');
    await expect(verdict).toContainText('50.00%');
    await expect(verdict).toContainText(t('kpi.small', { least: 30 }));
    await fill(0, '1,780');
    await fill(1, '2000');
    await expect(verdict).toContainText('89.00%');
    await expect(verdict).toContainText(t('kpi.level.act'));
    await fill(1, '1000');
    await expect(verdict).toHaveText(t('kpi.error.more-than-all'));
    await fill(1, 'abc');
    await expect(page.locator('.numbers [role="alert"]')).toContainText('abc');
    await expect(page.locator('.numbers input').nth(1)).toHaveValue('abc');
    await expect(page.locator('.numbers input').nth(0)).toHaveValue('1,780');
    await labelled(page, t('kpi.which')).selectOption({ index: 1 });
    await expect(verdict).toHaveText(t('kpi.waiting'));
    await labelled(page, t('kpi.which')).selectOption({ index: 0 });
    await expect(page.locator('.numbers input').nth(0)).toHaveValue('1,780');
  });

  test(`tasks and own dates become a valid calendar file, ${lang}`, async ({ page }) => {
    await open(page, lang, '/prevent/');
    await page.locator('.calendar').scrollIntoViewIfNeeded();
    await settle(page);
    await page.locator('.calendar input[name="contract"]').fill('2027-08-31');
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, t('calendar.save')).click()]);
    expect(download.suggestedFilename()).toBe('cleartill.ics');
    const events = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));
    const own = events.find(({ summary }) => summary === t('calendar.contract.title'));
    expect(own?.startDate.toString()).toBe('2027-08-31');
    expect(own?.isRecurring()).toBe(false);
    expect(events.filter((event) => event.isRecurring()).length).toBeGreaterThanOrEqual(8);
    await expect(page.locator('.calendar [role="status"]')).toHaveText(t('calendar.saved', { count: events.length }));

    const ticked = page.locator('.calendar input:checked');
    while ((await ticked.count()) > 0) await ticked.first().uncheck();
    await page.locator('.calendar input[name="contract"]').fill('');
    await button(page, t('calendar.save')).click();
    await expect(page.locator('.calendar [role="status"]')).toHaveText(t('calendar.nothing'));
  });

  test(`a letter is filled in on the device, keeps its fields, and is copied completely, ${lang}`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, lang, '/complain/');
    await page.locator('.letters').scrollIntoViewIfNeeded();
    await settle(page);
    const [first, second] = complaint.letters;
    const shared = first.fields.find(({ id }: { id: string }) =>
      second.fields.some((field: { id: string }) => field.id === id),
    );
    await page.locator(`.letters [name="${shared.id}"]`).fill('<i>{x}</i> $& Shop');
    await expect(page.locator('.letter')).toContainText('<i>{x}</i> $& Shop');
    await expect(page.locator('.letter')).toContainText('________');
    await button(page, t('letter.copy')).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('.letter').textContent());
    await labelled(page, t('letter.which')).selectOption({ index: 1 });
    await expect(page.locator(`.letters [name="${shared.id}"]`)).toHaveValue('<i>{x}</i> $& Shop');
    await expect(page.locator('.letter')).toContainText('<i>{x}</i> $& Shop');
  });

  test(`the incident sheet prints on one A5 page, filled or empty, and the sign on one A4 page, ${lang}`, async ({
    page,
  }) => {
    const sheetsOf = async (): Promise<{ sheets: number; width: number }> => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const [, width = '0'] = /\/MediaBox\s*\[0 0 ([\d.]+)/.exec(pdf) ?? [];
      return { sheets: [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length, width: Math.round(Number(width)) };
    };
    await open(page, lang, '/complain/incident/');
    // A5 is 148 mm wide, which is 420 points.
    expect(await sheetsOf()).toEqual({ sheets: 1, width: 420 });
    for (const field of await page.locator('.sheet :is(input, textarea)').all()) await field.fill('2026-11-25 12:03');
    expect((await sheetsOf()).sheets).toBe(1);
    await open(page, lang, '/prevent/sign/');
    expect((await sheetsOf()).sheets).toBe(1);
  });

  base.describe(`without JavaScript, ${lang}`, () => {
    base.use({ javaScriptEnabled: false });

    base('the diagnosis links to a complete result, and codes and letters are on their pages', async ({ page }) => {
      await page.goto(pathIn(lang, '/troubleshoot/'));
      const [first] = questions;
      const answer = first.answers.find(({ to }: { to: { question?: string } }) => to.question);
      await page.locator('.answers a').filter({ hasText: answer.text[lang] }).click();
      await expect(page.locator('h1')).toHaveText(questions.find(({ id }) => id === answer.to.question).ask[lang]);
      await page.goto(pathIn(lang, '/troubleshoot/unknown-result/'));
      for (const key of ['saveTheSale', 'checks', 'say', 'never', 'evidence', 'escalate'])
        await expect(page.getByRole('heading', { name: t(`leaf.${key}`), exact: true })).toBeVisible();
      await page.goto(pathIn(lang, '/troubleshoot/codes/'));
      await expect(page.locator('.codes > div')).toHaveCount(responseCodes.length);
      await page.goto(pathIn(lang, '/complain/'));
      await expect(page.locator('.letter')).toContainText('________');
    });
  });

  test(`every letter and message can be reached with the keyboard, ${lang}`, async ({ page }) => {
    await open(page, lang, '/troubleshoot/');
    await startField(page).focus();
    await page.keyboard.press('Tab');
    const link = page.locator('.answers a').first();
    for (let stop = 0; stop < 6 && !(await link.evaluate((one) => one === document.activeElement)); stop += 1)
      await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await drawn(page);
    await expect(heading(page)).toBeFocused();
    expect(patternOf(lang, 'wizard.way').test((await page.locator('.way').getAttribute('aria-label')) ?? '')).toBe(
      true,
    );
  });
}
