// npm run bench: times in headless Chromium, of the calculator and of the check of statements. `npm run bench -- statement`
// runs the one that is named.
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { findBrowser } from '../support/browser.mjs';
import { benchCalculator } from './calculator.ts';
import { benchStatement } from './statement.ts';

const PARTS = { calculator: benchCalculator, statement: benchStatement };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`no part ${unknown}: there is ${Object.keys(PARTS)}`);

const { executablePath, env, args } = findBrowser();
const browser = await chromium.launch({
  executablePath,
  // The memory of a statement is watched with what is let go collected.
  args: [...args, '--js-flags=--expose-gc'],
  env: { ...process.env, ...env } as Record<string, string>,
});
try {
  console.log(`Chromium ${browser.version()}, ${cpus().length} cores`);
  for (const [name, bench] of Object.entries(PARTS))
    if (asked.length === 0 || asked.includes(name)) await bench(browser);
} finally {
  await browser.close();
}
