// npm run bench: measures the calculator and the statement check in headless Chromium.
// `npm run bench -- statement` runs only the named part.
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { findBrowser } from '../support/browser.mjs';
import { benchCalculator } from './calculator.ts';
import { benchStatement } from './statement.ts';

const PARTS = { calculator: benchCalculator, statement: benchStatement };
const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`${unknown}: no such part, expected ${Object.keys(PARTS)}`);

const { executablePath, env, args } = findBrowser();
const browser = await chromium.launch({
  executablePath,
  // Allows garbage collection before each reading of the memory.
  args: [...args, '--js-flags=--expose-gc'],
  env: { ...process.env, ...env } as Record<string, string>,
});
try {
  console.log(`Chromium ${browser.version()}, ${cpus().length} cores`);
  for (const [name, bench] of Object.entries(PARTS))
    if (names.length === 0 || names.includes(name)) await bench(browser);
} finally {
  await browser.close();
}
