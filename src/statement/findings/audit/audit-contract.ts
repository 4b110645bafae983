import { CHANNELS } from '../../../schemas/channels.ts';
import type { Statement } from '../../statement.ts';
import { NO_FEE } from '../../types.ts';
import { type Links, NO_CHANNEL } from '../link-refunds.ts';
import type { Compared, Rounding, StoredFinding } from '../result/audit-schema.ts';
import { isRounded } from './audit-rounding.ts';
import type { ExpectedFees } from './expected-fees.ts';
import { type Contract, createFinding, type StatementFinding } from './finding.ts';

type FindingGroup = Pick<StoredFinding, 'kind' | 'against'>;

const FINDING_GROUPS: readonly FindingGroup[] = [
  { kind: 'above-contract', against: { kind: 'contract' } },
  { kind: 'below-contract', against: { kind: 'contract' } },
  { kind: 'rounded-up', against: { kind: 'half-up' } },
  { kind: 'rounded-down', against: { kind: 'half-up' } },
];

const isCompared = (feeFen: number, expectedFen: number): boolean => feeFen !== NO_FEE && !Number.isNaN(expectedFen);

/** True for a refund without a refunded fee although a share of the fee belongs to it. */
const isKept = (feeFen: number, givenBackFen: number): boolean => feeFen === 0 && givenBackFen > 0;

/**
 * Finds rows above and below the contract, by channel. Differences that a rounding rule explains form findings of their
 * own.
 */
export function auditRows(
  { transactions }: Statement,
  { channel }: Links,
  expected: ExpectedFees,
  rounding: readonly Rounding[],
): StatementFinding[] {
  const { length, feeFen, isRefund, line } = transactions;
  const patterns = CHANNELS.map((name) => rounding.find((one) => one.channel === name)?.pattern);
  const groups = Array.from({ length: NO_CHANNEL + 1 }, () => FINDING_GROUPS.map((): number[] => []));
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
    FINDING_GROUPS.flatMap((group, place) => {
      const rows = rowsOf[place] ?? [];
      if (rows.length === 0) return [];
      const details = { ...group, channel: CHANNELS[index] ?? null };
      return [createFinding(details, rows, (row) => line[row] as number, differenceOf)];
    }),
  );
}

/** Finds refunds without a refunded fee, by channel. */
export function auditRefunds(
  { transactions }: Statement,
  { channel, giveBacks }: Links,
  { givenBackFen }: ExpectedFees,
  contract: Contract,
): StatementFinding[] {
  const { feeFen, line } = transactions;
  const kept = giveBacks
    .map(({ row }) => row)
    .filter((row) => isKept(feeFen[row] as number, givenBackFen[row] as number))
    .sort((a, b) => a - b);
  const agrees = contract.kind === 'tariff' && contract.tariff.refunds === 'kept';
  const against = { kind: agrees ? ('contract' as const) : ('proportional' as const) };
  return [...CHANNELS, null].flatMap((name, index) => {
    const rows = kept.filter((row) => channel[row] === index);
    if (rows.length === 0) return [];
    const details = { kind: 'refund-fee-kept' as const, channel: name, against };
    return [
      createFinding(
        details,
        rows,
        (row) => line[row] as number,
        (row) => givenBackFen[row] as number,
      ),
    ];
  });
}

/** Counts the rows with a stated fee and a contract price, and the rows that lack one of them. */
export function compareRows({ transactions }: Statement, { feeFen: expectedFen }: ExpectedFees): Compared {
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
