// Generates a random WeChat bill of any size row by row, and writes it in chunks.
import { type Encoding, encode } from '../statement/containers.ts';
import { clock, feeOf, type Totals, yuan } from '../statement/payments.ts';
import { type Random, seeded } from '../statement/random.ts';
import { tradeHeader } from '../statement/write-wechat.ts';

/** Payment with everything its fee depends on: refunded amount of `saleFen` before and after it. */
export type Drawn = {
  time: number;
  isRefund: boolean;
  amountFen: number;
  feeFen: number;
  order: string;
  refundId: string;
  saleFen: number;
  fromFen: number;
  toFen: number;
};
type Sale = { order: string; amountFen: number; backFen: number };

const SEED = 20261101;
const START = Date.UTC(2026, 10, 1) / 1000;
const RATE_PPM = 3800;
/** Largest number of sales between a sale and its refund. */
const NEAR = 4096;
const ROWS_A_CHUNK = 2000;
const PRICES = Array.from({ length: 40 }, (_, index) => 300 + 50 * ((index * 37) % 97));
const GOODS = [
  '午餐套餐',
  '拿铁咖啡中杯热',
  '面,大份,少辣',
  '套餐,`A,`B',
  '"引号",一半',
  '<b>早餐</b>',
  '甲|乙;丙',
  '𠮷野家牛肉饭',
  '酸菜鱼两人份加米饭',
  '=1+1',
  '水果拼盘',
  '烤冷面加肠加蛋',
  '豆浆油条',
  '鲜榨橙汁,去冰',
  '红烧排骨饭',
  '停车费',
];
const METHODS = ['MICROPAY', 'JSAPI', 'NATIVE', 'APP', 'FACE'];

/** Draws an amount: a dish from a menu, a weighed item, or rarely a large sum. */
function amountOf(random: Random): number {
  const kind = random.next();
  if (kind < 0.7) return random.pick(PRICES) + (random.next() < 0.6 ? random.pick(PRICES) : 0);
  return kind < 0.995 ? 1 + random.below(20_000) : 1 + random.below(9_999_999);
}

/** Yields every payment of the bill in row order, equal at every call. Reuses the yielded object. */
export function drawPayments(rows: number, take: (payment: Drawn) => void): void {
  const random = seeded(SEED);
  const near: Sale[] = [];
  const drawn = { time: START } as Drawn;
  for (let row = 0; row < rows; row += 1) {
    drawn.time += random.below(6);
    const tail = String(random.below(1e9)).padStart(9, '0');
    drawn.order = `42000000002026110${String(row).padStart(7, '0')}${tail}`.slice(0, 28);
    drawn.isRefund = row > 0 && random.next() < 0.03;
    drawn.refundId = drawn.isRefund ? `5030000000202611${String(row).padStart(12, '0')}` : '';
    const sale = drawn.isRefund && random.next() < 0.97 ? random.pick(near) : undefined;
    const restFen = sale ? sale.amountFen - sale.backFen : 0;
    if (sale && restFen > 0) {
      drawn.amountFen = random.next() < 0.7 ? restFen : 1 + random.below(restFen);
      Object.assign(drawn, { order: sale.order, saleFen: sale.amountFen, fromFen: sale.backFen });
      sale.backFen += drawn.amountFen;
      drawn.toFen = sale.backFen;
    } else {
      drawn.amountFen = amountOf(random);
      Object.assign(drawn, { saleFen: drawn.amountFen, fromFen: 0, toFen: drawn.isRefund ? drawn.amountFen : 0 });
    }
    drawn.feeFen = feeOf(drawn.amountFen, RATE_PPM) * (drawn.isRefund ? -1 : 1) || 0;
    take(drawn);
    if (!drawn.isRefund) near[row % NEAR] = { order: drawn.order, amountFen: drawn.amountFen, backFen: 0 };
    else near[row % NEAR] ??= { order: drawn.order, amountFen: 0, backFen: 0 };
  }
}

const hex = (random: Random, digits: number): string =>
  Array.from({ length: digits / 8 }, () =>
    random
      .below(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');

/** Writes one row of a bill with 27 columns. */
function toLine({ time, isRefund, amountFen, feeFen, order, refundId }: Drawn, random: Random): string {
  const sale = isRefund ? '0.00' : yuan(amountFen);
  const back = isRefund ? yuan(amountFen) : '0.00';
  const goods = random.pick(GOODS);
  const start = `\`${clock(time)},\`wx8f2e5d7c1b3a9046,\`1900000001,\`1600000042,\`POS0${random.below(9)},\`${order}`;
  const who = `\`SHOP0042${order.slice(-16)},\`o${hex(random, 24)}ABC,\`${random.pick(METHODS)}`;
  const state = `\`${isRefund ? 'REFUND' : 'SUCCESS'},\`OTHERS,\`CNY,\`${sale},\`0.00`;
  const refund = isRefund ? `\`${refundId},\`R${refundId.slice(-16)},\`${back}` : '`0,`0,`0.00';
  const end = `\`0.00,\`${isRefund ? 'ORIGINAL' : ''},\`${isRefund ? 'SUCCESS' : ''},\`${goods},\`table=${time % 40}`;
  return `${start},${who},${state},${refund},${end},\`${yuan(feeFen, 5)},\`0.38%,\`${sale},\`${back},\`\n`;
}

export const noTotals = (): Totals => ({ sales: 0, salesFen: 0, refunds: 0, refundsFen: 0, feesFen: 0 });

export function addPayment(totals: Totals, isRefund: boolean, amountFen: number, feeFen: number): void {
  totals[isRefund ? 'refunds' : 'sales'] += 1;
  totals[isRefund ? 'refundsFen' : 'salesFen'] += amountFen;
  totals.feesFen += feeFen;
}

const SUMMARY = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

export function makeBill(rows: number, encoding: Encoding): { blob: Blob; truth: Totals } {
  const parts: Blob[] = [];
  const truth = noTotals();
  let text = `${tradeHeader({ kind: 'all', isOld: false, hasSub: true }).join(',')}\n`;
  let held = 0;
  const random = seeded(SEED + 1);
  const flush = (): void => {
    parts.push(new Blob([encode(text, encoding)]));
    text = '';
    held = 0;
  };
  drawPayments(rows, (payment) => {
    addPayment(truth, payment.isRefund, payment.amountFen, payment.feeFen);
    text += toLine(payment, random);
    held += 1;
    if (held === ROWS_A_CHUNK) flush();
  });
  const [sales, refunds] = [yuan(truth.salesFen), yuan(truth.refundsFen)];
  const sums = [rows, sales, refunds, '0.00', yuan(truth.feesFen, 5), sales, refunds];
  text += `${SUMMARY}\n${sums.map((sum) => `\`${sum}`).join(',')}\n`;
  flush();
  return { blob: new Blob(parts), truth };
}
