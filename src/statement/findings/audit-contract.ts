import { CHANNELS } from '../../schemas/channels.ts';
import { NO_FEE, type Statement } from '../types.ts';
import { isRounded, type Rounding } from './audit-rounding.ts';
import type { Expected } from './expected-fees.ts';
import { type Against, type Contract, type Finding, type FindingKind, makeFinding } from './finding.ts';
import { type Links, NO_CHANNEL } from './link-refunds.ts';

type Group = { kind: FindingKind; against: Against };

const GROUPS: readonly Group[] = [
  { kind: 'above-contract', against: { kind: 'contract' } },
  { kind: 'below-contract', against: { kind: 'contract' } },
  { kind: 'rounded-up', against: { kind: 'half-up' } },
  { kind: 'rounded-down', against: { kind: 'half-up' } },
];

const isCompared = (feeFen: number, expectedFen: number): boolean => feeFen !== NO_FEE && !Number.isNaN(expectedFen);

/** A refund that gave nothing back though a part of the fee belongs to it. */
const isKept = (feeFen: number, givenBackFen: number): boolean => feeFen === 0 && givenBackFen > 0;

/** Rows above and below the contract, by channel; what a way of rounding explains stands apart. */
export function auditRows(
  { transactions }: Statement,
  { channel }: Links,
  expected: Expected,
  rounding: readonly Rounding[],
): Finding[] {
  const { length, feeFen, isRefund, line } = transactions;
  const patterns = CHANNELS.map((name) => rounding.find((one) => one.channel === name)?.pattern);
  const groups = Array.from({ length: NO_CHANNEL + 1 }, () => GROUPS.map((): number[] => []));
  const differenceOf = (row: number) => (feeFen[row] as number) - (expected.feeFen[row] as number);
  for (let row = 0; row < length; row += 1) {
    const fee = feeFen[row] as number;
    if (!isCompared(fee, expected.feeFen[row] as number) || differenceOf(row) === 0) continue;
    if (isRefund[row] && isKept(fee, expected.givenBackFen[row] as number)) continue;
    const at = channel[row] as number;
    const isPlain = (expected.plainPpm[row] as number) >= 0;
    const group = (isPlain && isRounded(patterns[at], differenceOf(row)) ? 2 : 0) + (differenceOf(row) > 0 ? 0 : 1);
    groups[at]?.[group]?.push(row);
  }
  return groups.flatMap((rowsOf, index) =>
    GROUPS.flatMap((group, place) => {
      const rows = rowsOf[place] ?? [];
      if (rows.length === 0) return [];
      const seen = { ...group, channel: CHANNELS[index] ?? null };
      return [makeFinding(seen, rows, (row) => line[row] as number, differenceOf)];
    }),
  );
}

/** Refunds that gave no fee back, by channel. */
export function auditRefunds(
  { transactions }: Statement,
  { channel, giveBacks }: Links,
  { givenBackFen }: Expected,
  contract: Contract,
): Finding[] {
  const { feeFen, line } = transactions;
  const kept = giveBacks
    .map(({ row }) => row)
    .filter((row) => isKept(feeFen[row] as number, givenBackFen[row] as number))
    .sort((a, b) => a - b);
  const agrees = contract.kind === 'tariff' && contract.tariff.refunds === 'kept';
  const against: Against = { kind: agrees ? 'contract' : 'proportional' };
  return [...CHANNELS, null].flatMap((name, index) => {
    const rows = kept.filter((row) => channel[row] === index);
    if (rows.length === 0) return [];
    const seen = { kind: 'refund-fee-kept' as const, channel: name, against };
    return [
      makeFinding(
        seen,
        rows,
        (row) => line[row] as number,
        (row) => givenBackFen[row] as number,
      ),
    ];
  });
}

/** Rows that were held against the contract, and rows of which it or the file says nothing. */
export type Compared = {
  count: number;
  chargedFen: number;
  expectedFen: number;
  withoutFee: number;
  withoutPrice: number;
};

export function compareRows({ transactions }: Statement, { feeFen: expectedFen }: Expected): Compared {
  const compared: Compared = { count: 0, chargedFen: 0, expectedFen: 0, withoutFee: 0, withoutPrice: 0 };
  for (let row = 0; row < transactions.length; row += 1) {
    const fee = transactions.feeFen[row] as number;
    const expected = expectedFen[row] as number;
    if (fee === NO_FEE) compared.withoutFee += 1;
    else if (Number.isNaN(expected)) compared.withoutPrice += 1;
    else {
      compared.count += 1;
      compared.chargedFen += fee;
      compared.expectedFen += expected;
    }
  }
  return compared;
}
