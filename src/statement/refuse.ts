import { Failure } from './failure.ts';
import type { StatementErrorCode } from './types.ts';

/** Titles of personal bills, which list spending and no fees. */
const TITLES: [RegExp, StatementErrorCode][] = [
  [/微信支付账单明细/, 'personal-wechat'],
  [/电子客户回单|支付宝交易记录明细|支付宝\S{0,24}交易明细|支付宝个人/, 'personal-alipay'],
];
/** Columns that only personal bills have. */
const COLUMNS: [readonly string[], StatementErrorCode][] = [
  [['交易对方', '收/支', '当前状态'], 'personal-wechat'],
  [['交易分类', '交易对方', '收/支'], 'personal-alipay'],
  [['交易来源地', '交易对方'], 'personal-alipay'],
  [['交易对方', '收/支', '收/付款方式'], 'personal-alipay'],
];
/** Number of first characters that are searched for a title. */
const TITLE_CHARACTERS = 2000;
/** Row of a WeChat bill at the start of a file, whose header is missing. */
const ROW = /^`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,`/;

/** Throws if the text is a personal bill, or a bill without its header. */
export function refuseForeign(text: string): void {
  const start = text.slice(0, TITLE_CHARACTERS);
  for (const [title, code] of TITLES) if (title.test(start)) throw new Failure(code);
  if (ROW.test(start)) throw new Failure('cut-off');
}

/** Throws if the column names are those of a personal bill. */
export function refuseColumns(names: readonly string[]): void {
  for (const [columns, code] of COLUMNS) if (columns.every((name) => names.includes(name))) throw new Failure(code);
}

/** True for control characters that text does not contain; 31 is the delimiter between cells of a sheet. */
const isControl = (code: number): boolean => code < 9 || (code > 13 && code < 31);

/** Throws if the data is binary, or text in an unknown encoding. */
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
