import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditFees } from '../../../src/statement/findings/audit/audit-fees.ts';
import { type AuditRow, toAuditRows } from '../../../src/statement/findings/audit/to-audit-rows.ts';
import { type RowWords, toRowsCsv } from '../../../src/statement/findings/audit/to-rows-csv.ts';
import { at, createStatement } from './arbitraries.ts';

const words: RowWords = {
  head: ['line', 'time', 'kind', 'channel', 'label', 'amount', 'fee', 'expected', 'difference'],
  kind: (kind) => kind,
  channel: (channel) => channel ?? '?',
};

describe('toRowsCsv', () => {
  it('writes the rows of a finding in yuan', () => {
    const statement = createStatement([
      { time: at(1), amountFen: 10_000, feeFen: 38, ratePpm: 3800 },
      { time: at(2), amountFen: 10_005, feeFen: 45, ratePpm: 3800 },
      { time: at(3), amountFen: 500, feeFen: 0, isRefund: true, ratePpm: 3800 },
    ]);
    const contract = { kind: 'printed' } as const;
    const { findings } = auditFees(statement, contract);
    expect(findings.map(({ kind }) => kind)).toEqual(['above-contract', 'refund-fee-kept']);
    const rows = findings.flatMap((finding) => toAuditRows(statement, contract, finding));
    expect(toRowsCsv(rows, words)).toBe(
      '\ufeffline,time,kind,channel,label,amount,fee,expected,difference\r\n' +
        '3,2026-03-02 09:00:00,sale,wechat-pay,wechat-pay,100.05,0.45,0.38,0.07\r\n' +
        '4,2026-03-03 09:00:00,refund,wechat-pay,wechat-pay,5.00,0.00,-0.02,0.02\r\n',
    );
    expect(toAuditRows(statement, contract, findings[0] as (typeof findings)[number], { from: 1 })).toEqual([]);
  });

  it('escapes formulas and line ends in text from the file', () => {
    const hostile = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', '"', ''), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, (label) => {
        const row: AuditRow = {
          line: 1,
          time: '2026-03-01 09:00:00',
          kind: 'deduction',
          channel: null,
          label,
          amountFen: -5,
          feeFen: null,
          expectedFen: null,
          differenceFen: null,
          file: 0,
        };
        const field = toRowsCsv([row], words)
          .split('\r\n')
          .slice(1)
          .join('\r\n')
          .slice('1,2026-03-01 09:00:00,deduction,?,'.length)
          .replace(/,-0\.05,,,\r\n$/, '');
        const plain = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
        expect(plain).not.toMatch(/^\s*[=+\-@\t\r]/);
        expect([label, `'${label}`]).toContain(plain);
        if (/[",\r\n]/.test(label)) expect(field).toMatch(/^"[\s\S]*"$/);
      }),
    );
  });
});
