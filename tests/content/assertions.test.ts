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

  it('accept no promotion without what comes after it', () => {
    expect(linesOf((f) => setRow(f, row({ until: '2027-02-28' })))).toContain('[lines-join]');
  });

  it('hold for fees of ownership and instant payout as they do for rates', () => {
    const ended = { until: '2027-02-28' };
    const change = (f: Files) => {
      f[TARIFF].ownership.data = [line({ perMonthFen: 500, freeMonths: 3, ...ended })];
      f[TARIFF].instant = [line({ ratePpm: 0, perPayoutFen: 100, ...ended })];
    };
    expect(linesOf(change)).toMatch(/ownership\.data\.0: .*\[lines-join\]\n.*instant\.0: .*\[lines-join\]/);
  });
});

describe('figures and their sources (D2)', () => {
  it('refuse a figure without source, day of reading or grade', () => {
    expect(linesOf((f) => setIn(f[TARIFF], 'rates/alipay/0/sources', undefined))).toContain(
      'rates.alipay.0.sources: expected',
    );
    expect(linesOf((f) => setIn(f[SOURCES], '0/readOn', undefined))).toContain('own-page.readOn: expected');
    expect(linesOf((f) => setIn(f[SOURCES], '0/grade', undefined))).toContain('own-page.grade: expected');
  });

  it('refuse a grade above what the kind of page can have', () => {
    expect(linesOf((f) => setIn(f[SOURCES], '2/grade', 'A'))).toContain(
      'press.grade: expected C or E for kind press, got A',
    );
  });
});

describe('what is unknown (D4)', () => {
  it('is a value of any figure, line or answer', () => {
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

  it('makes no figure: a list of unknowns publishes nothing, a zero does', () => {
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

describe('what was not read on the issuer’s page (D5)', () => {
  it('says so: a mirror of a law or of a provider needs a note', () => {
    expect(linesOf((f) => setIn(f[SOURCES], '0/onIssuerPage', false))).toContain(
      'own-page.note: expected where it was read',
    );
  });

  it('must be said either way', () => {
    expect(linesOf((f) => setIn(f[SOURCES], '0/onIssuerPage', undefined))).toContain(
      'own-page.onIssuerPage: expected true or false',
    );
  });
});

describe('the log (R2)', () => {
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
  it('lets a printed code take less than its provider does', () => {
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

  it('may name a reseller beside a better source (D2)', () => {
    const change = (f: Files) => {
      Object.assign(f[SOURCES][0], reseller);
      f[TARIFF].publication = 'reported';
      f[PROVIDER].evidence['stability-entered'].sources.push('press');
      f[PROVIDER].gates.party.sources.push('law');
    };
    expect(checkChanged(change)).toEqual([]);
  });

  it('use the sources that they name', () => {
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

  it('keep the site’s Chinese: no absolute word and no typed space in a note or in the criteria', () => {
    const change = (f: Files) => {
      f[PROVIDER].evidence['stability-entered'].note.zh = 'x 最好';
      f['content/criteria.yaml'].gates[0].test.zh = '第一';
    };
    expect(linesOf(change)).toMatch(
      /evidence\.stability-entered\.note\.zh: .*\[no-absolutes\]\n.*criteria\.yaml: gates\.licence\.test\.zh: .*\[no-absolutes\]\n.*\[no-typed-spaces\]/,
    );
  });

  it('may end in the future: a certificate that runs for years', () => {
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

  it('are found beside a harmless compound', () => {
    expect(absoluteIn(`${near}${most}${low}`, list)).toEqual([most]);
  });

  it('are left alone in a harmless compound and in quotation marks', () => {
    expect(absoluteIn(`${near}${low}`, list)).toEqual([]);
    expect(absoluteIn(`“${most}${low}”`, list)).toEqual([]);
  });
});

describe('texts', () => {
  it('are refused when YAML cuts them short at a number sign', () => {
    const text = '- date: "2026-11-22"\n  kind: site\n  text:\n    zh: x\n    en: the # of the address\n';
    const lines = checkChanged((f) => Object.assign(f, { 'content/changelog.yaml': text })).join('\n');
    expect(lines).toMatch(/content\/changelog\.yaml:5:9: YAML: .*"the" and then a comment/);
  });
});
