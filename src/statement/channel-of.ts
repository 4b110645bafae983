import type { Channel } from '../domain/types.ts';

/** Words of each channel; narrower expressions come first. */
const WORDS: [RegExp, Channel][] = [
  [/数字人民币|数币|e-?cny|dcep/i, 'e-cny'],
  [/微信|财付通|we-?chat|wxpay|tenpay/i, 'wechat-pay'],
  [/支付宝|花呗|alipay/i, 'alipay'],
  [/云闪付|银联.{0,4}码|二维码|union.?pay.?qr|quickpass/i, 'unionpay-qr'],
  [/小额|双免|免密|contactless/i, 'small-contactless'],
  [/境外|外卡|国际|visa|master|amex|jcb|foreign/i, 'foreign-card'],
  [/贷记|信用|credit/i, 'credit-card'],
  [/借记|储蓄|debit/i, 'debit-card'],
];

/** Returns the channel that a label of a statement names; null if it names none. */
export function channelOf(label: string): Channel | null {
  return WORDS.find(([words]) => words.test(label))?.[1] ?? null;
}
