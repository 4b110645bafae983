import type { Channel } from '../domain/types.ts';

/** Words of a way of paying, the narrower before the wider. */
const WORDS: [RegExp, Channel][] = [
  [/\u6570\u5b57\u4eba\u6c11\u5e01|\u6570\u5e01|e-?cny|dcep/i, 'e-cny'], // 数字人民币|数币|e-?cny|dcep
  [/\u5fae\u4fe1|\u8d22\u4ed8\u901a|we-?chat|wxpay|tenpay/i, 'wechat-pay'], // 微信|财付通|we-?chat|wxpay|tenpay
  [/\u652f\u4ed8\u5b9d|\u82b1\u5457|alipay/i, 'alipay'], // 支付宝|花呗|alipay
  [/\u4e91\u95ea\u4ed8|\u94f6\u8054.{0,4}\u7801|\u4e8c\u7ef4\u7801|union.?pay.?qr|quickpass/i, 'unionpay-qr'], // 云闪付|银联.{0,4}码|二维码|union.?pay.?qr|quickpass
  [/\u5c0f\u989d|\u53cc\u514d|\u514d\u5bc6|contactless/i, 'small-contactless'], // 小额|双免|免密|contactless
  [/\u5883\u5916|\u5916\u5361|\u56fd\u9645|visa|master|amex|jcb|foreign/i, 'foreign-card'], // 境外|外卡|国际|visa|master|amex|jcb|foreign
  [/\u8d37\u8bb0|\u4fe1\u7528|credit/i, 'credit-card'], // 贷记|信用|credit
  [/\u501f\u8bb0|\u50a8\u84c4|debit/i, 'debit-card'], // 借记|储蓄|debit
];

/** The channel that a label of a statement names; null when it names none. */
export function channelOf(label: string): Channel | null {
  return WORDS.find(([words]) => words.test(label))?.[1] ?? null;
}
