import { chargeSale, plainRatePpm } from '../../../domain/fees/index.ts';
import { mulDivRoundHalfUp, mulPpmRoundHalfUp } from '../../../domain/money/index.ts';
import type { RateRule } from '../../../domain/types.ts';
import { CHANNELS } from '../../../schemas/channels.ts';
import type { Statement } from '../../statement.ts';
import type { Links } from '../link-refunds.ts';
import type { Contract } from './finding.ts';

/** Contract fee of each row; NaN if the contract has no price for it. */
export type ExpectedFees = {
  feeFen: Float64Array;
  /** Share of the sale's fee that belongs to a refund, whether or not the contract gives it back. */
  givenBackFen: Float64Array;
  /** Rate of a sale whose fee is a plain percentage; -1 otherwise. */
  plainPpm: Int32Array;
};

/** Upper bound of a printed rate: 100 %. */
const MAX_PPM = 1_000_000;

type RuleOf = (row: number) => RateRule | undefined;

/** Returns a function that finds the price rule of a row. A printed rate has no tiers, no minimum and no cap. */
function toRuleOf({ transactions, rates }: Statement, { channel }: Links, contract: Contract): RuleOf {
  if (contract.kind === 'tariff') {
    const rules = CHANNELS.map((name) => contract.tariff.rates.find((rule) => rule.channel === name));
    return (row) => rules[channel[row] as number];
  }
  const [name] = CHANNELS;
  const rules = rates.map((ratePpm, index): RateRule | undefined =>
    index > 0 && ratePpm >= 0 && ratePpm <= MAX_PPM ? { channel: name, tiers: [{ ratePpm }] } : undefined,
  );
  return (row) => rules[transactions.rate[row] as number];
}

/** Recalculates the fee of every row by the cost model (see Refunds and Rounding in src/statement/README.md). */
export function toExpectedFees(statement: Statement, links: Links, contract: Contract): ExpectedFees {
  const { length, amountFen, isRefund, feeFen: chargedFen } = statement.transactions;
  const ruleOf = toRuleOf(statement, links, contract);
  const feeFen = new Float64Array(length).fill(Number.NaN);
  const givenBackFen = new Float64Array(length).fill(Number.NaN);
  const plainPpm = new Int32Array(length).fill(-1);
  for (let row = 0; row < length; row += 1) {
    const rule = isRefund[row] ? undefined : ruleOf(row);
    if (!rule) continue;
    const fen = chargeSale(rule, amountFen[row] as number);
    feeFen[row] = fen;
    plainPpm[row] = plainRatePpm(rule, amountFen[row] as number, fen) ?? -1;
  }
  const keeps = contract.kind === 'tariff' && contract.tariff.refunds === 'kept';
  for (const { row, saleRow, saleFen, fromFen, toFen } of links.giveBacks) {
    const rule = ruleOf(saleRow ?? row) ?? ruleOf(row);
    if (!rule) continue;
    const saleFeeFen = chargeSale(rule, saleFen);
    const part = (refundedFen: number) => (saleFen === 0 ? 0 : mulDivRoundHalfUp(saleFeeFen, refundedFen, saleFen));
    // Accepts each usual rounding: cumulative shares, single shares, or the rate on the refund. They differ by a fen.
    const plainPpm = plainRatePpm(rule, saleFen, saleFeeFen) ?? -1;
    const ways = [
      part(toFen) - part(fromFen),
      part(toFen - fromFen),
      plainPpm < 0 ? 0 : mulPpmRoundHalfUp(toFen - fromFen, plainPpm),
    ] as const;
    const agreedFen = ways.find((fen) => chargedFen[row] === 0 - fen) ?? ways[0];
    givenBackFen[row] = agreedFen;
    feeFen[row] = keeps ? 0 : 0 - agreedFen;
  }
  return { feeFen, givenBackFen, plainPpm };
}
