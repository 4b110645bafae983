import { describe, expect, it } from 'vitest';
import { hasOwnFigure } from '../../src/tools/assertions/publication.ts';
import { absoluteIn } from '../../src/tools/assertions/words.ts';
import { parseContent } from '../../src/tools/parse-content.ts';
import { checkChanged, setIn, toTexts } from './fixture.ts';
import { type Files, goodFiles, line } from './good-files.ts';

const TARIFF = 'content/tariffs/acme-code.yaml';
const SOURCES = 'content/sources/all.yaml';

const row = (more: object) => ({ ...line({ tiers: [{ ratePpm: 6000 }] }), ...more });
const setRow = (files: Files, ...lines: object[]) => setIn(files[TARIFF].rates, 'alipay', lines);
const linesOf = (change: (files: Files) => void) => checkChanged(change).join('\n');

describe('prices and their dates (C4)', () => {
  it('accept a promotion with its end and the price after it, announced for the future', () => {
    expect(checkChanged((f) => setRow(f, row({ until: '2027-02-28' }), row({ from: '2027-03-01' })))).toEqual([]);
  });

  it('accept a promotion after which the price is unknown', () => {
    const after = { tiers: [{ ratePpm: 'unknown' }], from: '2027-03-01' };
    expect(checkChanged((f) => setRow(f, row({ until: '2027-02-28' }), row(after)))).toEqual([]);
  });

  it('reject a promotion without the price after it', () => {
    expect(linesOf((f) => setRow(f, row({ until: '2027-02-28' })))).toContain('[lines-join]');
  });

  it('follow the same rules for ownership fees and instant payout', () => {
    const ended = { until: '2027-02-28' };
    const change = (f: Files) => {
      f[TARIFF].ownership.data = [line({ perMonthFen: 500, freeMonths: 3, ...ended })];
      f[TARIFF].instant = [line({ ratePpm: 0, perPayoutFen: 100, ...ended })];
    };
    expect(linesOf(change)).toMatch(/ownership\.data\.0: .*\[lines-join\]\n.*instant\.0: .*\[lines-join\]/);
  });
});

describe('figures and their sources (D2)', () => {
  it('reject a figure without source, reading day or grade', () => {
    expect(linesOf((f) => setIn(f[TARIFF], 'rates/alipay/0/sources', undefined))).toContain(
      'rates.alipay.0.sources: expected',
    );
    expect(linesOf((f) => setIn(f[SOURCES], '0/readOn', undefined))).toContain('own-page.readOn: expected');
    expect(linesOf((f) => setIn(f[SOURCES], '0/grade', undefined))).toContain('own-page.grade: expected');
  });

  it('reject a grade that the kind of source cannot have', () => {
    expect(linesOf((f) => setIn(f[SOURCES], '2/grade', 'A'))).toContain(
      'press.grade: expected C or E for kind press, got A',
    );
  });
});

describe('unknown values (D4)', () => {
  it('are allowed for any figure, line or answer', () => {
    const change = (f: Files) => {
      f[TARIFF].ownership.deposit = [line({ amountFen: 'unknown', refund: 'unknown' })];
      f[TARIFF].ownership.data = 'unknown';
      f[TARIFF].instant = 'unknown';
    };
    expect(checkChanged(change)).toEqual([]);
  });

  it('cannot be left empty', () => {
    expect(linesOf((f) => setIn(f[TARIFF], 'ownership/deposit/0/amountFen', null))).toContain(
      'got nothing, write an amount such as 20元',
    );
    expect(linesOf((f) => setIn(f[TARIFF], 'ownership/data', undefined))).toContain(
      'got nothing, write unknown or a list',
    );
  });

  it('are not figures, but zero is one', () => {
    const tariffWith = (amountFen: unknown) => {
      const files = goodFiles();
      files[TARIFF].rates.alipay = 'unknown';
      files[TARIFF].ownership.deposit[0].amountFen = amountFen;
      const tariff = parseContent(toTexts(files)).content.tariffs.get('acme-code');
      return tariff && hasOwnFigure(tariff);
    };
    expect([tariffWith('unknown'), tariffWith(0)]).toEqual([false, true]);
  });
});

describe('sources that were not read on the issuer’s page (D5)', () => {
  it('need a note if they are mirrors of a law or of a provider', () => {
    expect(linesOf((f) => setIn(f[SOURCES], '0/onIssuerPage', false))).toContain(
      'own-page.note: expected where it was read',
    );
  });

  it('must be marked as such or not', () => {
    expect(linesOf((f) => setIn(f[SOURCES], '0/onIssuerPage', undefined))).toContain(
      'own-page.onIssuerPage: expected true or false',
    );
  });
});

describe('the changelog (R2)', () => {
  it('accepts entries of one day and older ones below', () => {
    const entry = { kind: 'price', provider: 'acme', text: { zh: 'x', en: 'x' } };
    const dates = ['2026-11-23', '2026-11-23', '2026-11-22'];
    const change = (f: Files) =>
      Object.assign(f, { 'content/changelog.yaml': dates.map((date) => ({ date, ...entry })) });
    expect(checkChanged(change)).toEqual([]);
  });

  it('refuses an entry without a date', () => {
    expect(linesOf((f) => setIn(f['content/changelog.yaml'], '0/date', undefined))).toContain(
      '0.date: expected a quoted day',
    );
  });
});

describe('acceptance', () => {
  it('may be narrower for a printed code than for its provider', () => {
    const change = (f: Files) =>
      Object.assign(f[TARIFF], {
        device: 'code',
        rates: { ...f[TARIFF].rates, 'e-cny': 'not-accepted', alipay: 'not-accepted' },
      });
    expect(checkChanged(change)).toEqual([]);
  });
});

describe('evidence and gates', () => {
  const PROVIDER = 'content/providers/acme.yaml';
  const reseller = { kind: 'reseller', grade: 'E', onIssuerPage: false };

  it('may name a reseller together with a better source (D2)', () => {
    const change = (f: Files) => {
      Object.assign(f[SOURCES][0], reseller);
      f[TARIFF].publication = 'reported';
      f[PROVIDER].evidence['stability-entered'].sources.push('press');
      f[PROVIDER].gates.party.sources.push('law');
    };
    expect(checkChanged(change)).toEqual([]);
  });

  it('count as uses of their sources', () => {
    const source = (f: Files, id: string) =>
      f[SOURCES].push({ ...f[SOURCES][2], id, url: `https://example.org/${id}` });
    const change = (f: Files) => {
      source(f, 'of-evidence');
      source(f, 'of-gate');
      f[PROVIDER].evidence['stability-entered'].sources.push('of-evidence');
      f[PROVIDER].gates.party.sources.push('of-gate');
    };
    expect(checkChanged(change)).toEqual([]);
  });

  it('are checked for absolute words and typed spaces in Chinese', () => {
    const change = (f: Files) => {
      f[PROVIDER].evidence['stability-entered'].note.zh = 'x 最好';
      f['content/criteria.yaml'].gates[0].test.zh = '第一';
    };
    expect(linesOf(change)).toMatch(
      /evidence\.stability-entered\.note\.zh: .*\[no-absolutes\]\n.*criteria\.yaml: gates\.licence\.test\.zh: .*\[no-absolutes\]\n.*\[no-typed-spaces\]/,
    );
  });

  it('may end in the future', () => {
    expect(checkChanged((f) => setIn(f[PROVIDER], 'evidence/stability-entered/until', '2029-01-01'))).toEqual([]);
  });
});

describe('addresses', () => {
  it('differ when only the path inside the fragment does', () => {
    const change = (f: Files) => {
      f[SOURCES][0].url = 'https://example.org/#/one';
      f[SOURCES][2].url = 'https://example.org/#/two';
    };
    expect(checkChanged(change)).toEqual([]);
  });
});

describe('absolute words', () => {
  const [most, near, low] = ['最', '最近', '低'];
  const list = { words: [most], harmless: [near] };

  it('are found next to a harmless compound', () => {
    expect(absoluteIn(`${near}${most}${low}`, list)).toEqual([most]);
  });

  it('are ignored in a harmless compound and in quotation marks', () => {
    expect(absoluteIn(`${near}${low}`, list)).toEqual([]);
    expect(absoluteIn(`“${most}${low}”`, list)).toEqual([]);
  });
});

describe('texts', () => {
  it('are rejected if YAML cuts them short at a number sign', () => {
    const text = '- date: "2026-11-22"\n  kind: site\n  text:\n    zh: x\n    en: the # of the address\n';
    const lines = checkChanged((f) => Object.assign(f, { 'content/changelog.yaml': text })).join('\n');
    expect(lines).toMatch(/content\/changelog\.yaml:5:9: YAML: .*"the" and then a comment/);
  });
});
