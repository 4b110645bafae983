import { chromium } from '@playwright/test';
import { findBrowser } from '../support/browser.mjs';
import { benchStatement } from './statement.ts';

const { executablePath, env, args } = findBrowser();
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...process.env, ...env } as Record<string, string>,
});
console.log(await benchStatement(browser));
await browser.close();
