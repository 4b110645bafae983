import type { Layout, Recognise, TableHead } from '../layout.ts';
import { recogniseAlipayAccount } from './alipay-account.ts';
import { recogniseAlipayTrade } from './alipay-trade.ts';
import { recogniseAllinpay } from './allinpay.ts';
import { recogniseLakalaJy } from './lakala-jy.ts';
import { recogniseLeshua } from './leshua.ts';
import { recogniseSaobei } from './saobei.ts';
import { recogniseWechatFund } from './wechat-fund.ts';
import { recogniseWechatTrade } from './wechat-trade.ts';

/** Known formats in the order in which they are tried. src/statement/README.md lists the steps to add one. */
const RECOGNISERS = {
  'wechat-trade': recogniseWechatTrade,
  'wechat-fund': recogniseWechatFund,
  'alipay-trade': recogniseAlipayTrade,
  'alipay-account': recogniseAlipayAccount,
  'lakala-jy': recogniseLakalaJy,
  saobei: recogniseSaobei,
  leshua: recogniseLeshua,
  allinpay: recogniseAllinpay,
} satisfies Record<string, Recognise>;

type KnownFormat = keyof typeof RECOGNISERS;

/** Format of a file; each is an i18n key under `statement.format.`. `table` is any other table, read by a mapping. */
export type StatementFormat = KnownFormat | 'table';

const KNOWN_FORMATS = Object.keys(RECOGNISERS) as KnownFormat[];

export const FORMATS: readonly StatementFormat[] = [...KNOWN_FORMATS, 'table'];

export type FormatLayout = { format: StatementFormat; layout: Layout };

/** Returns the format and layout that a header line belongs to; null if no format has this header. */
export function recogniseFormat(head: TableHead): FormatLayout | null {
  for (const format of KNOWN_FORMATS) {
    const layout = RECOGNISERS[format](head);
    if (layout) return { format, layout };
  }
  return null;
}
