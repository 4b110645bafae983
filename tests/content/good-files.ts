import { CHANNELS, FUNCTIONS, NEEDS } from '../../src/schemas/channels.ts';
import { CLASSES, CRITERIA, GATES, LEVELS } from '../../src/schemas/criteria.ts';
import { GUIDANCE } from './good-guidance.ts';

/** Values of content files by path. Typed `any`, because the samples break them on purpose. */
// biome-ignore lint/suspicious/noExplicitAny: invalid samples have no type
export type Files = Record<string, any>;

const both = (text: string) => ({ zh: text, en: text });
const each = (keys: readonly string[], value: unknown) =>
  Object.fromEntries(keys.map((key) => [key, structuredClone(value)]));
const source = (id: string, more: object) => ({
  id,
  publisher: both('publisher'),
  title: both('title'),
  url: `https://example.org/${id}`,
  readOn: '2026-11-22',
  onIssuerPage: true,
  ...more,
});

/** Returns a dated line with a source. */
export const line = (more: object) => ({ ...more, from: 'unknown', sources: ['own-page'] });

const unknownItems = each(['purchase', 'deposit', 'annual', 'data', 'upgrade', 'maintenance'], 'unknown');
const unknownRest = { refunds: 'unknown', ...each(['settlement', 'limits', 'minimum', 'contract'], 'unknown') };

const provider = {
  name: both('Acme'),
  kind: 'wallet',
  main: 1,
  summary: both('a wallet'),
  aliases: ['acme'],
  entity: { name: both('Acme Ltd') },
  licence: {
    state: 'valid',
    number: { value: both('Z1'), sources: ['law'] },
    scope: 'unknown',
    validFrom: '2021-05',
    validUntil: '2031-05-02',
    sources: ['law'],
    checkedOn: '2026-11-22',
  },
  penalties: [
    { date: '2024-09', amountFen: 100, authority: both('authority'), reason: both('reason'), sources: ['law'] },
  ],
  acceptance: {
    ...each(CHANNELS, { state: 'unknown' }),
    alipay: { state: 'yes', sources: ['own-page'] },
    'debit-card': { state: 'no', sources: ['own-page'] },
  },
  functions: each(FUNCTIONS, { state: 'unknown' }),
  facts: [{ topic: 'scale', text: both('large'), asOf: '2025', sources: ['press'] }],
  evidence: {
    'stability-entered': { low: 50, high: 75, sources: ['own-page'], dateRead: '2026-11-22', note: both('note') },
  },
  gates: { party: { state: 'pass', sources: ['own-page'], dateRead: '2026-11-22', note: both('note') } },
  gaps: [{ what: both('what'), ask: both('ask') }],
};

const tariff = {
  provider: 'acme',
  plan: both('plan'),
  publication: 'published',
  device: 'either',
  rates: {
    ...each(CHANNELS, 'acceptance-unknown'),
    'debit-card': 'not-accepted',
    alipay: [
      line({
        tiers: [
          { upToFen: 100_000, ratePpm: 3800 },
          { ratePpm: { low: 5000, typical: 6000, high: 6800 }, minFen: 1, capFen: 2000 },
        ],
        why: both('why'),
      }),
    ],
  },
  ownership: { ...unknownItems, deposit: [line({ amountFen: 9900, refund: { kind: 'never' } })] },
  instant: 'not-offered',
  ...unknownRest,
};

const sub = (id: string, more: object) => ({
  id,
  name: both(id),
  weight: 100,
  limitDays: 180,
  levels: Object.fromEntries(LEVELS.map((level) => [level, both('level')])),
  counts: both('counts'),
  narrows: both('narrows'),
  ...more,
});

const preset = {
  id: 'cafe',
  name: both('cafe'),
  assumes: both('assumes'),
  merchantClass: 'standard',
  monthlyFen: 1,
  terminals: 1,
  mix: [{ channel: 'alipay', percent: 100, ticketFen: 100, cv: 1 }],
};

const criteria = {
  version: 1,
  concentration: 40,
  draws: 100,
  seed: 1,
  thresholds: {
    recommended: { low: 70, eachLow: 50, guardedLow: 75, completeness: 70 },
    consider: { middle: 60, completeness: 50 },
    careful: { middle: 45 },
    avoid: { high: 45 },
    insufficient: { completeness: 50 },
  },
  criteria: CRITERIA.map((id) => ({
    id,
    name: both(id),
    about: both('about'),
    subs: id === 'legality' ? [sub('licence-state', { derived: 'licence' })] : [sub(`${id}-entered`, {})],
  })),
  gates: GATES.map((id, index) => ({
    id,
    code: `G${index + 1}`,
    name: both(id),
    test: both('test'),
    onFail: both('fail'),
    onUnknown: both('unknown'),
  })),
  classes: CLASSES.map((id) => ({ id, name: both(id), means: both('70, 50, 75, 60, 45') })),
  merchants: [
    {
      id: 'general',
      name: both('general'),
      why: both('why'),
      weights: { legality: 15, stability: 15, security: 15, functions: 10, price: 20, service: 15, reviews: 10 },
      needs: each(NEEDS, 1),
    },
  ],
  baskets: ['one', 'two', 'three'].map((id) => ({ ...preset, id })),
};

const pageWords = { 'pageName.home': 'home', 'pageText.home': 'home' };

/** Returns a small set of valid content, a new copy at each call. */
export function goodFiles(): Files {
  return structuredClone({
    'content/sources/all.yaml': [
      source('own-page', { kind: 'provider', grade: 'B' }),
      source('law', { kind: 'law-text', grade: 'A', onIssuerPage: false, note: both('read on a mirror') }),
      source('press', { kind: 'press', grade: 'C', onIssuerPage: false, published: '2025-03' }),
      source('users', { kind: 'user-reports', grade: 'D', onIssuerPage: false, reports: 12, url: null }),
    ],
    'content/providers/acme.yaml': provider,
    'content/tariffs/acme-code.yaml': tariff,
    'content/market.yaml': {
      rates: {
        ...each(CHANNELS, 'unknown'),
        alipay: [{ tiers: [{ ratePpm: 3800 }], from: 'unknown', sources: ['users'] }],
      },
      ownership: unknownItems,
      instant: 'unknown',
      ...unknownRest,
    },
    'content/presets.yaml': [preset],
    'content/criteria.yaml': criteria,
    'content/glossary.yaml': [{ id: 'rate', group: 'cost', term: both('rate'), definition: both('definition') }],
    'content/regulation.yaml': [{ id: 'fee-rule', name: both('rule'), says: both('says'), sources: ['law'] }],
    'content/site-rules.yaml': [
      { id: 'N1', group: 'neutral', says: both('says'), heldBy: ['tests/arch/layers.test.ts'] },
    ],
    'content/changelog.yaml': [{ date: '2026-11-22', kind: 'site', text: both('began') }],
    ...GUIDANCE,
    'content/i18n/zh.yaml': { 'a.b': 'from {date}', ...pageWords },
    'content/i18n/en.yaml': { 'a.b': '{date} on', ...pageWords },
  });
}
