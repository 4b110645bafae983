import { Failure } from './failure.ts';
import type { StatementErrorCode } from './types.ts';

/** What says that a text is a bill of a private person, or no bill: looked for in its first lines. */
const TITLES: [RegExp, StatementErrorCode][] = [
  [/微信支付账单明细/, 'personal-wechat'],
  [/电子客户回单|支付宝交易记录明细|支付宝\S{0,24}交易明细|支付宝个人/, 'personal-alipay'],
];
/** PaymentColumns that only the bills of private persons have. */
const COLUMNS: [readonly string[], StatementErrorCode][] = [
  [['交易对方', '收/支', '当前状态'], 'personal-wechat'],
  [['交易分类', '交易对方', '收/支'], 'personal-alipay'],
  [['交易来源地', '交易对方'], 'personal-alipay'],
  [['交易对方', '收/支', '收/付款方式'], 'personal-alipay'],
];
const LOOKED_AT = 2000;
/** A row of a WeChat bill whose header is gone. */
const ROW = /^`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,`/;

/** Ends the reading of texts that are known to be something else. */
export function refuseForeign(text: string): void {
  const start = text.slice(0, LOOKED_AT);
  for (const [title, code] of TITLES) if (title.test(start)) throw new Failure(code);
  if (ROW.test(start)) throw new Failure('cut-off');
}

export function refuseColumns(names: readonly string[]): void {
  for (const [columns, code] of COLUMNS) if (columns.every((name) => names.includes(name))) throw new Failure(code);
}

/** A character that no text holds; 31 stands between the cells of a sheet. */
const isControl = (code: number): boolean => code < 9 || (code > 13 && code < 31);

/** Ends the reading of what is no text, or a text in an encoding that cannot be told. */
export function refuseBinary(text: string): void {
  let controls = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isControl(code)) controls++;
    else if (code === 0xfffd) broken++;
  }
  if (controls > text.length / 100) throw new Failure('not-understood');
  if (broken > text.length / 50) throw new Failure('encoding');
}
