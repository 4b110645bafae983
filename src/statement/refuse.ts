import { Failure } from './failure.ts';
import type { StatementErrorCode } from './types.ts';

/** What says that a text is a bill of a private person, or no bill: looked for in its first lines. */
const TITLES: [RegExp, StatementErrorCode][] = [
  [/\u5fae\u4fe1\u652f\u4ed8\u8d26\u5355\u660e\u7ec6/, 'personal-wechat'], // 微信支付账单明细
  [
    /\u7535\u5b50\u5ba2\u6237\u56de\u5355|\u652f\u4ed8\u5b9d\u4ea4\u6613\u8bb0\u5f55\u660e\u7ec6|\u652f\u4ed8\u5b9d\S{0,24}\u4ea4\u6613\u660e\u7ec6|\u652f\u4ed8\u5b9d\u4e2a\u4eba/,
    'personal-alipay',
  ], // 电子客户回单|支付宝交易记录明细|支付宝\S{0,24}交易明细|支付宝个人
];
/** Columns that only the bills of private persons have. */
const COLUMNS: [readonly string[], StatementErrorCode][] = [
  [['\u4ea4\u6613\u5bf9\u65b9', '\u6536/\u652f', '\u5f53\u524d\u72b6\u6001'], 'personal-wechat'], // 交易对方 收/支 当前状态
  [['\u4ea4\u6613\u5206\u7c7b', '\u4ea4\u6613\u5bf9\u65b9', '\u6536/\u652f'], 'personal-alipay'], // 交易分类 交易对方 收/支
  [['\u4ea4\u6613\u6765\u6e90\u5730', '\u4ea4\u6613\u5bf9\u65b9'], 'personal-alipay'], // 交易来源地 交易对方
  [['\u4ea4\u6613\u5bf9\u65b9', '\u6536/\u652f', '\u6536/\u4ed8\u6b3e\u65b9\u5f0f'], 'personal-alipay'], // 交易对方 收/支 收/付款方式
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
