// npm run lighthouse [-- /path/ …]: runs Lighthouse on dist/ for a mobile device with a simulated slow network.
// Performance must be 99 and the other scores 100, as the median of RUNS runs (default 3).
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findBrowser } from './support/browser.mjs';
import { serve } from './support/serve.mjs';

const PAGES = ['/', '/calculator/', '/providers/lakala/'];
const MIN_SCORES = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const categories = Object.keys(MIN_SCORES);

const given = process.argv.slice(2);
const paths = given.length ? given : [...PAGES, ...PAGES.map((path) => `/en${path}`)];
const runs = Number(process.env.RUNS ?? 3);

const { executablePath, env, args } = findBrowser({ hasFontInOneFile: true });
const server = await serve();
const chrome = await launch({
  chromePath: executablePath,
  chromeFlags: args,
  envVars: { ...process.env, ...env },
  logLevel: 'error',
});

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** @returns {Promise<{scores: Record<string, number>, audits: string[], kilobytes: number}>} */
async function measure(path) {
  const result = await lighthouse(server.url + path, {
    port: chrome.port,
    logLevel: 'error',
    formFactor: 'mobile',
    throttlingMethod: 'simulate',
    onlyCategories: categories,
  });
  if (!result) throw new Error(`Lighthouse returned nothing for ${path}`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
  const audits = Object.values(lhr.categories).flatMap((category) =>
    category.auditRefs
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${category.id}: ${id} ${lhr.audits[id]?.displayValue ?? ''}`.trim()),
  );
  const scores = categories.map((id) => [id, Math.round((lhr.categories[id]?.score ?? 0) * 100)]);
  const kilobytes = Math.round((lhr.audits['total-byte-weight']?.numericValue ?? 0) / 102.4) / 10;
  return { scores: Object.fromEntries(scores), audits, kilobytes };
}

let isBelow = false;
const table = {};
try {
  for (const path of paths) {
    const measured = [];
    for (let run = 0; run < runs; run += 1) measured.push(await measure(path));
    const scores = Object.fromEntries(categories.map((id) => [id, median(measured.map(({ scores }) => scores[id]))]));
    table[path] = { ...scores, kB: median(measured.map(({ kilobytes }) => kilobytes)) };
    if (categories.every((id) => scores[id] >= MIN_SCORES[id])) continue;
    isBelow = true;
    console.error(`${path} is below ${JSON.stringify(MIN_SCORES)}:`);
    for (const audit of new Set(measured.flatMap(({ audits }) => audits))) console.error(`  ${audit}`);
  }
} finally {
  chrome.kill();
  server.close();
}
console.table(table);
process.exitCode = isBelow ? 1 : 0;
