import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './support/browser.mjs';

/** Returns a free port, because several runs may share a machine. Workers read the choice from the environment. */
async function takePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(typeof address === 'object' ? address?.port : address);
}

process.env.E2E_PORT ??= await takePort();
const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`;
const { executablePath, env, args } = findBrowser();

export default defineConfig({
  testDir: './e2e',
  outputDir: '../.cache/e2e',
  fullyParallel: true,
  workers: 2,
  // Repeats a failed test once, because a busy machine can delay it; the report then calls it flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? '../.cache/results/e2e.json' }]],
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args, env: { ...(process.env as Record<string, string>), ...env } },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'], locale: 'zh-CN' } }],
  webServer: {
    command: `node tests/support/serve.mjs ${process.env.E2E_PORT}`,
    cwd: '..',
    url: baseURL,
    reuseExistingServer: false,
  },
});
