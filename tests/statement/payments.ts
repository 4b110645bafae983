import { type Random, seeded } from './random.ts';

/** Payment before it is written in a format. */
export type Payment = {
  /** Seconds as if local time were UTC. */
  time: number;
  amountFen: number;
  /** Charged fee, negative if given back. */
  feeFen: number;
  ratePpm: number;
  isRefund: boolean;
  order: string;
  refundId: string;
  method: string;
  goods: string;
};

const GOODS = [
  '午餐套餐',
  '饮品',
  '面,大份',
  '套餐,`A,`B',
  '"引号",一半',
  '=HYPERLINK("http://x.example","点")',
  '<img src=x onerror=alert(1)>',
  '甲|乙;丙\t丁',
  '',
  '𠮷野家',
  'x'.repeat(300),
];
/** Goods names without delimiters. */
const PLAIN = ['午餐套餐', '饮品', '=1+1', '<b>粗</b>', ''];
const METHODS = ['MICROPAY', 'JSAPI', 'NATIVE', 'APP', 'FACE'];
const START = Date.UTC(2026, 10, 1) / 1000;

type PaymentOptions = { count: number; plain?: boolean; refunds?: boolean; sales?: boolean };

const orderOf = (random: Random, index: number): string =>
  `42000000002026${String(index).padStart(6, '0')}${String(random.below(1e8)).padStart(8, '0')}`;

/** Calculates a fee, rounded half up to the fen, in whole numbers. */
export const feeOf = (amountFen: number, ratePpm: number): number =>
  Number((BigInt(amountFen) * BigInt(ratePpm) + 500_000n) / 1_000_000n);

/** Creates random payments sorted by time, with refunds after their sales. */
export function payments(
  seed: number,
  { count, plain = false, refunds = true, sales = true }: PaymentOptions,
): Payment[] {
  const random = seeded(seed);
  const ratePpm = random.pick([3800, 6000, 5400, 2000]);
  const made: Payment[] = [];
  let time = START + random.below(86400);
  for (let index = 0; index < count; index++) {
    time += random.below(400);
    const earlier = made.filter(({ isRefund }) => !isRefund);
    const sale =
      refunds && (!sales || (earlier.length && random.next() < 0.2)) ? random.pick([null, ...earlier]) : null;
    const isRefund = sale !== null || !sales;
    const amountFen = sale
      ? 1 + random.below(sale.amountFen)
      : random.pick([1, 99, 100, 12850, 3600, 1 + random.below(9_999_999)]);
    const fee = feeOf(amountFen, ratePpm);
    made.push({
      time,
      amountFen,
      feeFen: isRefund ? (random.next() < 0.7 && fee > 0 ? -fee : 0) : fee,
      ratePpm,
      isRefund,
      order: sale?.order ?? orderOf(random, index),
      refundId: isRefund ? `503000000020261120${String(index).padStart(10, '0')}` : '',
      method: random.pick(METHODS),
      goods: random.pick(plain ? PLAIN : GOODS),
    });
  }
  return made;
}

export type Totals = { sales: number; salesFen: number; refunds: number; refundsFen: number; feesFen: number };
export function totalsOf(list: readonly Payment[]): Totals {
  const sales = list.filter(({ isRefund }) => !isRefund);
  const refunds = list.filter(({ isRefund }) => isRefund);
  const sum = (some: readonly Payment[], of: (payment: Payment) => number): number =>
    some.reduce((total, payment) => total + of(payment), 0);
  return {
    sales: sales.length,
    salesFen: sum(sales, ({ amountFen }) => amountFen),
    refunds: refunds.length,
    refundsFen: sum(refunds, ({ amountFen }) => amountFen),
    feesFen: sum(list, ({ feeFen }) => feeFen),
  };
}

/** Formats 12850 fen as `128.50`, with a minus if negative. */
export function yuan(fen: number, decimals = 2): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}${'0'.repeat(decimals - 2)}`;
}
export const clock = (time: number): string => new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' ');
