import { describe, expect, it } from 'vitest';
import { findDue, readingsIn, toReport } from '../../src/tools/due-records.ts';
import { parseContent } from '../../src/tools/parse-content.ts';
import { setIn, TODAY, toTexts } from './fixture.ts';
import { type Files, goodFiles } from './good-files.ts';

const PROVIDER = 'content/providers/acme.yaml';
const TARIFF = 'content/tariffs/acme-code.yaml';

function contentWith(change: (files: Files) => void = () => {}) {
  const files = goodFiles();
  change(files);
  const { content, errors } = parseContent(toTexts(files));
  expect(errors).toEqual([]);
  return content;
}

/** Returns `state kind` of everything due on a day, without repeats. */
const dueOn = (day: string, content = contentWith()): string[] => [
  ...new Set(findDue(content, day).map(({ state, kind }) => `${state} ${kind}`)),
];

describe('age limits', () => {
  it.each([
    [TODAY, []],
    ['2027-01-21', []],
    ['2027-01-22', ['due licence']],
    ['2027-02-20', ['due licence']],
    ['2027-02-21', ['stale licence']],
    ['2027-04-22', ['stale licence', 'due evidence', 'due price']],
    ['2027-05-22', ['stale licence', 'stale evidence', 'stale price']],
    ['2027-10-24', ['stale licence', 'due rest', 'stale evidence', 'stale price']],
    ['2027-11-23', ['stale licence', 'stale rest', 'stale evidence', 'stale price']],
  ])('report on %s these overdue readings: %j', (day, due) => {
    expect(dueOn(day)).toEqual(due);
  });

  it('count from the latest reading day of the sources', () => {
    const content = contentWith((files) => {
      files['content/sources/all.yaml'][0].readOn = '2026-01-01';
      setIn(files[TARIFF], 'rates/alipay/0/sources/1', 'law');
    });
    const stale = findDue(content, TODAY).map(({ file, field }) => `${file}: ${field}`);
    expect(stale).toContain(`${TARIFF}: ownership.deposit.0`);
    expect(stale).not.toContain(`${TARIFF}: rates.alipay.0`);
  });

  it('ignore a line that has ended', () => {
    const content = contentWith((files) => {
      const [row] = files[TARIFF].rates.alipay;
      files[TARIFF].rates.alipay = [
        { ...row, until: '2026-01-31' },
        { ...row, from: '2026-02-01' },
      ];
    });
    const prices = readingsIn(content, TODAY).filter(({ file }) => file === TARIFF);
    const fields = prices.map(({ field }) => field);
    expect(fields).toContain('rates.alipay.1');
    expect(fields).not.toContain('rates.alipay.0');
  });

  it('use the day on which a licence was checked', () => {
    const licences = readingsIn(contentWith(), TODAY).filter(({ field }) => field.startsWith('licence'));
    expect(licences).toEqual([
      { kind: 'licence', file: PROVIDER, field: 'licence', readOn: '2026-11-22', freshUntil: '2027-02-20' },
    ]);
  });

  it('use the day on which a gate was assessed, not those of its sources', () => {
    const content = contentWith((files) => {
      files['content/sources/all.yaml'][0].readOn = '2026-01-01';
    });
    expect(readingsIn(content, TODAY).filter(({ field }) => field.startsWith('gates'))).toEqual([
      { kind: 'rest', file: PROVIDER, field: 'gates.party', readOn: '2026-11-22', freshUntil: '2027-11-22' },
    ]);
  });
});

describe('evidence', () => {
  const SUB = 'evidence/stability-entered';
  const freshUntil = (change: (files: Files) => void) =>
    readingsIn(contentWith(change), TODAY).flatMap((reading) =>
      reading.kind === 'evidence' ? [reading.freshUntil] : [],
    );

  it('stays fresh for the limit of its sub-score from its own reading day', () => {
    const change = (files: Files) => {
      files['content/sources/all.yaml'][0].readOn = '2026-01-01';
      setIn(files['content/criteria.yaml'], 'criteria/1/subs/0/limitDays', 10);
    };
    expect(freshUntil(change)).toEqual(['2026-12-02']);
  });

  it('is stale after the end of its certificate', () => {
    const change = (files: Files) => setIn(files[PROVIDER], `${SUB}/until`, '2026-11-22');
    expect(freshUntil(change)).toEqual(['2026-11-22']);
    expect(dueOn(TODAY, contentWith(change))).toEqual(['stale evidence']);
  });

  it('stays fresh no longer than its limit even with a longer certificate', () => {
    expect(freshUntil((files) => setIn(files[PROVIDER], `${SUB}/until`, '2030-01-01'))).toEqual(['2027-05-21']);
  });
});

describe('the report', () => {
  it('counts zero if everything is fresh', () => {
    expect(toReport(findDue(contentWith(), TODAY), TODAY)).toEqual([
      `content on ${TODAY}`,
      'past the clock: 0',
      'due within 30 days: 0',
    ]);
  });

  it('groups by state, kind, file and day', () => {
    expect(toReport(findDue(contentWith(), '2027-05-22'), '2027-05-22')).toEqual([
      'content on 2027-05-22',
      'past the clock: 5',
      '  licence, 90 days: 1',
      `    ${PROVIDER}: read 2026-11-22, fresh until 2027-02-20: licence`,
      '  price, 180 days: 3',
      '    content/market.yaml: read 2026-11-22, fresh until 2027-05-21: rates.alipay.0',
      `    ${TARIFF}: read 2026-11-22, fresh until 2027-05-21: rates.alipay.0, ownership.deposit.0`,
      '  evidence, by the limit of its sub-score: 1',
      `    ${PROVIDER}: read 2026-11-22, fresh until 2027-05-21: evidence.stability-entered`,
      'due within 30 days: 0',
    ]);
  });
});
