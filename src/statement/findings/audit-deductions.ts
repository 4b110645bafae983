import { mulPpmRoundHalfUp } from '../../domain/money/index.ts';
import { NO_FEE, type Statement } from '../types.ts';
import { dayOf } from './days.ts';
import { type Contract, type Finding, makeFinding } from './finding.ts';
import { fitsRate, inferRates } from './infer-rates.ts';

/** Lines of the file by which money went to the merchant's account: no cost, so no finding. */
export type Transfers = { count: number; sumFen: number };

/** A share of a day's takings above this is a payout of the takings, below it a fee. */
const LEAST_PAYOUT_SHARE = 0.5;
const MOST_FEE_PPM = 20_000;
/** Lines of a label, and the share of them, that must look alike before a name is given. */
const LEAST_LINES = 3;
const MOST_LINES_ALIKE = 0.8;

/** Takings less refunds and fees of each day. */
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

/** Whether nearly all lines look alike, on the takings of their own day or of the day before. */
function lookAlike(lines: readonly Line[], isSo: (amountFen: number, netFen: number) => boolean): boolean {
  const alike = lines.filter(({ amountFen, nets }) => nets.some((netFen) => netFen > 0 && isSo(amountFen, netFen)));
  return lines.length >= LEAST_LINES && alike.length >= MOST_LINES_ALIKE * lines.length;
}

/** The rate on the takings of the day, or of the day before, that explains nearly all lines. */
function rateOf(lines: readonly Line[]): number | undefined {
  for (const back of [0, 1]) {
    const charged = lines.map(({ amountFen, nets }) => ({ amountFen: nets[back] ?? 0, feeFen: amountFen }));
    const [ratePpm] = inferRates(charged, []);
    if (ratePpm === undefined || ratePpm === 0 || ratePpm > MOST_FEE_PPM) continue;
    const fitting = charged.filter((one) => one.amountFen > 0 && fitsRate(ratePpm, one));
    if (fitting.length >= MOST_LINES_ALIKE * lines.length) return ratePpm;
  }
  return undefined;
}

type Named = {
  kind: Finding['kind'];
  against: Finding['against'];
  ratePpm?: number;
  expectedFen?: (line: Line) => number;
};

function nameOf(lines: readonly Line[], contract: Contract): Named {
  const instant = contract.kind === 'tariff' ? contract.tariff.instant : undefined;
  if (instant) {
    const feeOf = (netFen: number) =>
      netFen > 0 ? mulPpmRoundHalfUp(netFen, instant.ratePpm) + instant.perPayoutFen : 0;
    if (lookAlike(lines, (amountFen, netFen) => Math.abs(amountFen - feeOf(netFen)) <= 1)) {
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
 * The lines of a fund bill beside payments, by what the file calls them. A label whose lines are a small share of each
 * day's takings is an instant fee; one whose lines are most of the takings are payouts and no finding.
 */
export function auditDeductions(
  statement: Statement,
  contract: Contract,
): { findings: Finding[]; transfers: Transfers } {
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
  const findings: Finding[] = [];
  for (const [label, lines] of [...labels].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (lookAlike(lines, (amountFen, netFen) => amountFen >= LEAST_PAYOUT_SHARE * netFen)) {
      transfers.count += lines.length;
      for (const { amountFen } of lines) transfers.sumFen += amountFen;
      continue;
    }
    const { kind, against, ratePpm, expectedFen } = nameOf(lines, contract);
    const byIndex = new Map(lines.map((line) => [line.index, line]));
    const fenOf = (index: number) => {
      const line = byIndex.get(index);
      return line ? line.amountFen - (expectedFen?.(line) ?? 0) : 0;
    };
    const seen = { kind, against, channel: null, label, ...(ratePpm === undefined ? {} : { ratePpm }) };
    findings.push(makeFinding(seen, [...byIndex.keys()], (index) => deductions[index]?.line ?? 0, fenOf));
  }
  return { findings, transfers };
}
