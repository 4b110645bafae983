import { Decimal } from 'decimal.js';
import type { Business, RateRule, RateTier, Tariff } from '../../src/domain/types.ts';

// Implements the cost model directly: decimals everywhere, month by month. Slow, but easy to check.

/** Returns the standard normal distribution function by series and continued fraction, exact to 1e-13. */
function phi(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  let erfc: number;
  if (x < 3) {
    let term = x;
    let sum = x;
    for (let n = 1; n < 200; n += 1) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    erfc = 1 - (2 / Math.sqrt(Math.PI)) * sum;
  } else {
    let fraction = 0;
    for (let n = 60; n > 0; n -= 1) fraction = n / 2 / (x + fraction);
    erfc = Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
  }
  return z > 0 ? 1 - erfc / 2 : erfc / 2;
}

type Ticket = { mean: number; mu: number; sigma: number };

const shareBelow = (x: number, { mu, sigma }: Ticket): Decimal =>
  new Decimal(x === Number.POSITIVE_INFINITY ? 1 : x <= 0 ? 0 : phi((Math.log(x) - mu) / sigma));
const moneyBelow = (x: number, { mean, mu, sigma }: Ticket): Decimal =>
  new Decimal(mean).mul(x === Number.POSITIVE_INFINITY ? 1 : x <= 0 ? 0 : phi((Math.log(x) - mu) / sigma - sigma));

/** Returns the expected fee of the sales between two sizes: constant at the minimum, linear, constant at the cap. */
function tierFee(tier: RateTier, from: number, to: number, ticket: Ticket): Decimal {
  const rate = new Decimal(tier.ratePpm).div(1_000_000);
  const minFen = tier.minFen ?? 0;
  const capFen = tier.capFen ?? Number.POSITIVE_INFINITY;
  const floor = Math.min(minFen, capFen);
  const ppm = tier.ratePpm / 1e6;
  const between = (x: number) => Math.min(Math.max(x, from), to);
  const low = between(ppm === 0 ? Number.POSITIVE_INFINITY : floor / ppm);
  const high = ppm === 0 ? to : between(Math.max(capFen / ppm, floor / ppm));
  const share = (a: number, b: number) => shareBelow(b, ticket).sub(shareBelow(a, ticket));
  const money = moneyBelow(high, ticket).sub(moneyBelow(low, ticket));
  let fee = share(from, low).mul(floor).add(money.mul(rate));
  if (high < to) fee = fee.add(share(high, to).mul(capFen));
  return fee.add(share(from, to).mul(tier.fixedFen ?? 0));
}

function feeAt(tier: RateTier, fen: number): Decimal {
  let fee = new Decimal(fen).mul(tier.ratePpm).div(1_000_000);
  fee = Decimal.max(fee, tier.minFen ?? 0);
  if (tier.capFen !== undefined) fee = Decimal.min(fee, tier.capFen);
  return fee.add(tier.fixedFen ?? 0);
}

function expected(rule: RateRule, mean: number, cv: number): Decimal {
  if (cv === 0)
    return feeAt(rule.tiers.find((tier) => tier.upToFen === undefined || mean <= tier.upToFen) as RateTier, mean);
  const variance = Math.log(1 + cv * cv);
  const ticket = { mean, mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
  let from = 0;
  let fee = new Decimal(0);
  for (const tier of rule.tiers) {
    const to = tier.upToFen ?? Number.POSITIVE_INFINITY;
    fee = fee.add(tierFee(tier, from, to, ticket));
    from = to;
  }
  return fee;
}

/** Returns the total cost of ownership over the horizon in fen. */
export function costWithDecimals(tariff: Tariff, business: Business): number {
  const { purchase, deposit, annual, data, upgrade, maintenance } = tariff.ownership;
  const growth = new Decimal(business.growthPpm).div(1_000_000).add(1);
  let accepted = new Decimal(0);
  let fees = new Decimal(0);
  for (const part of business.monthly) {
    const rule = tariff.rates.find(({ channel }) => channel === part.channel);
    if (!rule || part.count === 0) continue;
    accepted = accepted.add(part.volumeFen);
    fees = fees.add(expected(rule, part.volumeFen / part.count, part.cv).mul(part.count));
  }
  let total = new Decimal(business.terminals).mul(purchase.priceFen + deposit.amountFen).add(purchase.setupFen);
  let early = new Decimal(0);
  for (let month = 0; month < 12 * business.years; month += 1) {
    const year = Math.floor(month / 12);
    const factor = growth.pow(year);
    total = total.add(fees.mul(factor));
    if (business.payoutsPerMonth > 0 && tariff.instant) {
      total = total
        .add(accepted.sub(fees).mul(factor).mul(tariff.instant.ratePpm).div(1_000_000))
        .add(new Decimal(business.payoutsPerMonth).mul(tariff.instant.perPayoutFen));
    }
    if (month >= data.freeMonths) total = total.add(new Decimal(business.terminals).mul(data.perMonthFen));
    if (month >= maintenance.freeMonths)
      total = total.add(new Decimal(business.terminals).mul(maintenance.perMonthFen));
    if (month % 12 === 0) {
      total = total.add(new Decimal(business.terminals).mul(annual.perTerminalFen)).add(annual.perMerchantFen);
      if (year > 0 && upgrade.everyYears > 0 && year % upgrade.everyYears === 0)
        total = total.add(new Decimal(business.terminals).mul(upgrade.perTerminalFen));
    }
    if (month < (deposit.withinMonths ?? 0)) early = early.add(accepted.mul(factor));
  }
  const isBack =
    deposit.refund === 'always' ||
    (deposit.refund === 'on-volume' && early.div(business.terminals).gte(deposit.volumeFen ?? 0));
  return total.sub(isBack ? new Decimal(business.terminals).mul(deposit.amountFen) : 0).toNumber();
}
