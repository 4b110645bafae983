// npm run shots -- <url path>[,<url path>…] [folder] [--url http://127.0.0.1:4321]
// Takes screenshots of built pages after hydration: three widths, light and dark, full page.
// Serves dist/ itself, unless --url names a running server.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

const SIZES = [
  [360, 740],
  [768, 1024],
  [1440, 900],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, only: { type: 'string' }, viewport: { type: 'boolean' } },
});
const [list = '/', folder = '.cache/shots'] = positionals;
const paths = list.split(',').filter(Boolean);
// Limits the screenshots: --only 360, --only dark or --only 360-dark.
const wanted = (name) => !values.only || name.includes(values.only);

const server = values.url ? undefined : await serve();
const base = (values.url ?? server?.url ?? '').replace(/\/$/, '');
const { executablePath, env, args } = findBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
mkdirSync(folder, { recursive: true });
let failed = 0;

async function shoot(path, [width, height], colorScheme) {
  const slug =
    path
      .replace(/[?#].*$/, '')
      .replace(/^\/|\/$/g, '')
      .replaceAll('/', '-') || 'home';
  const name = `${slug}-${width}-${colorScheme}`;
  if (!wanted(name.slice(slug.length + 1))) return;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    locale: path.startsWith('/en/') ? 'en-GB' : 'zh-CN',
  });
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  try {
    const response = await page.goto(base + path, { waitUntil: 'load', timeout: 20_000 });
    if (response && response.status() >= 400) faults.push(`HTTP ${response.status()}`);
    // Scrolls through the page, because some islands hydrate when they become visible.
    await page.evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
        scrollTo(0, top);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      scrollTo(0, 0);
    });
    await page
      .waitForFunction(() => !document.querySelector('astro-island[ssr]'), undefined, { timeout: 5_000 })
      .catch(() => faults.push('an island has not hydrated after 5 s'));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) faults.push(`the page is ${wide} px wider than the screen`);
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file, fullPage: !values.viewport, animations: 'disabled' });
    console.log(file);
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  } finally {
    await page.close();
  }
  if (faults.length) failed += 1;
  for (const fault of faults) console.error(`  ${path} ${width} ${colorScheme}: ${fault}`);
}

for (const path of paths) {
  for (const size of SIZES) await Promise.all([shoot(path, size, 'light'), shoot(path, size, 'dark')]);
}
await browser.close();
server?.close();
process.exitCode = failed ? 1 : 0;
