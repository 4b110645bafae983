import { chargeSale, plainRatePpm } from '../../domain/fees/index.ts';
import { mulDivRoundHalfUp, mulPpmRoundHalfUp } from '../../domain/money/index.ts';
import type { RateRule } from '../../domain/types.ts';
import { CHANNELS } from '../../schemas/channels.ts';
import type { Statement } from '../types.ts';
import type { Contract } from './finding.ts';
import type { Links } from './link-refunds.ts';

/** What the contract says of each row; NaN where it says nothing of it. */
export type Expected = {
  feeFen: Float64Array;
  /** Of a refund: the part of the sale's fee that belongs to it, whether or not the contract gives it back. */
  givenBackFen: Float64Array;
  /** Of a sale: the rate, where the fee is nothing but this percentage; -1 otherwise. */
  plainPpm: Int32Array;
};

const MOST_PPM = 1_000_000;

type RuleOf = (row: number) => RateRule | undefined;

/** The rule that prices a row. A printed rate has no tiers, no minimum and no cap. */
function toRuleOf({ transactions, rates }: Statement, { channel }: Links, contract: Contract): RuleOf {
  if (contract.kind === 'tariff') {
    const rules = CHANNELS.map((name) => contract.tariff.rates.find((rule) => rule.channel === name));
    return (row) => rules[channel[row] as number];
  }
  const [name] = CHANNELS;
  const rules = rates.map((ratePpm, index): RateRule | undefined =>
    index > 0 && ratePpm >= 0 && ratePpm <= MOST_PPM ? { channel: name, tiers: [{ ratePpm }] } : undefined,
  );
  return (row) => rules[transactions.rate[row] as number];
}

/** Recomputes every row by the money model (rules: Fee of one sale, A statement). */
export function toExpected(statement: Statement, links: Links, contract: Contract): Expected {
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
    // Refunds rounded one by one, as parts of the sale's fee or by the rate, may differ by a fen from the parts of a
    // whole: that is no difference to report.
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
