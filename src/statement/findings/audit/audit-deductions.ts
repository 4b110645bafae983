import { mulPpmRoundHalfUp } from '../../../domain/money/index.ts';
import type { Statement } from '../../statement.ts';
import { NO_FEE } from '../../types.ts';
import { dayOf } from '../days.ts';
import type { Transfers } from '../result/audit-schema.ts';
import { type Contract, createFinding, type StatementFinding } from './finding.ts';
import { fitsRate, inferRates } from './infer-rates.ts';

/** Smallest share of a day's net takings that counts as a payout; a smaller one counts as a fee. */
const MIN_PAYOUT_SHARE = 0.5;
const MAX_FEE_PPM = 20_000;
/** Number of lines of a label, and the share of them that must match, before the label is classified. */
const MIN_LINES = 3;
const MIN_SHARE_ALIKE = 0.8;

/** Returns the net takings of each day: sales less refunds and fees. */
function toNets({ transactions }: Statement): Map<number, number> {
  const nets = new Map<number, number>();
  for (let row = 0; row < transactions.length; row += 1) {
    const day = dayOf(transactions.time[row] as number);
    const feeFen = transactions.feeFen[row] as number;
    const amountFen = transactions.amountFen[row] as number;
    const netFen = (transactions.isRefund[row] ? 0 - amountFen : amountFen) - (feeFen === NO_FEE ? 0 : feeFen);
    nets.set(day, (nets.get(day) ?? 0) + netFen);
  }
  return nets;
}

type Line = { index: number; amountFen: number; nets: number[] };

/** True if nearly all lines match, given the net takings of their own day or of the day before. */
function areAlike(lines: readonly Line[], isMatch: (amountFen: number, netFen: number) => boolean): boolean {
  const matching = lines.filter(({ amountFen, nets }) =>
    nets.some((netFen) => netFen > 0 && isMatch(amountFen, netFen)),
  );
  return lines.length >= MIN_LINES && matching.length >= MIN_SHARE_ALIKE * lines.length;
}

/** Returns the rate on the net takings of the day, or of the day before, that explains nearly all lines. */
function rateOf(lines: readonly Line[]): number | undefined {
  for (const back of [0, 1]) {
    const charged = lines.map(({ amountFen, nets }) => ({ amountFen: nets[back] ?? 0, feeFen: amountFen }));
    const [ratePpm] = inferRates(charged, []);
    if (ratePpm === undefined || ratePpm === 0 || ratePpm > MAX_FEE_PPM) continue;
    const fitting = charged.filter((one) => one.amountFen > 0 && fitsRate(ratePpm, one));
    if (fitting.length >= MIN_SHARE_ALIKE * lines.length) return ratePpm;
  }
  return undefined;
}

type Classified = {
  kind: StatementFinding['kind'];
  against: StatementFinding['against'];
  ratePpm?: number;
  expectedFen?: (line: Line) => number;
};

function classify(lines: readonly Line[], contract: Contract): Classified {
  const instant = contract.kind === 'tariff' ? contract.tariff.instant : undefined;
  if (instant) {
    const feeOf = (netFen: number) =>
      netFen > 0 ? mulPpmRoundHalfUp(netFen, instant.ratePpm) + instant.perPayoutFen : 0;
    if (areAlike(lines, (amountFen, netFen) => Math.abs(amountFen - feeOf(netFen)) <= 1)) {
      const nearest = ({ amountFen, nets }: Line) =>
        nets.map(feeOf).reduce((best, fen) => (Math.abs(fen - amountFen) < Math.abs(best - amountFen) ? fen : best));
      return { kind: 'instant-fee', against: { kind: 'contract' }, expectedFen: nearest };
    }
  }
  const ratePpm = rateOf(lines);
  if (ratePpm !== undefined) return { kind: 'instant-fee', against: { kind: 'nothing' }, ratePpm };
  const [first] = lines;
  const isFixed = lines.length > 1 && lines.every(({ amountFen }) => amountFen === first?.amountFen);
  return { kind: isFixed ? 'fixed-deduction' : 'other-deduction', against: { kind: 'nothing' } };
}

/**
 * Groups the deductions by their label in the file and classifies each label. Lines that are a small share of each
 * day's net takings are instant fees. Lines that are most of the net takings are payouts and yield no finding.
 */
export function auditDeductions(
  statement: Statement,
  contract: Contract,
): { findings: StatementFinding[]; transfers: Transfers } {
  const { deductions } = statement;
  const nets = toNets(statement);
  const labels = new Map<string, Line[]>();
  for (const [index, { time, label, amountFen }] of deductions.entries()) {
    const day = dayOf(time);
    const line = { index, amountFen, nets: [nets.get(day) ?? 0, nets.get(day - 1) ?? 0] };
    const lines = labels.get(label);
    if (lines) lines.push(line);
    else labels.set(label, [line]);
  }
  const transfers: Transfers = { count: 0, sumFen: 0 };
  const findings: StatementFinding[] = [];
  for (const [label, lines] of [...labels].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (areAlike(lines, (amountFen, netFen) => amountFen >= MIN_PAYOUT_SHARE * netFen)) {
      transfers.count += lines.length;
      for (const { amountFen } of lines) transfers.sumFen += amountFen;
      continue;
    }
    const { kind, against, ratePpm, expectedFen } = classify(lines, contract);
    const byIndex = new Map(lines.map((line) => [line.index, line]));
    const fenOf = (index: number) => {
      const line = byIndex.get(index);
      return line ? line.amountFen - (expectedFen?.(line) ?? 0) : 0;
    };
    const details = { kind, against, channel: null, label, ...(ratePpm === undefined ? {} : { ratePpm }) };
    findings.push(createFinding(details, [...byIndex.keys()], (index) => deductions[index]?.line ?? 0, fenOf));
  }
  return { findings, transfers };
}
