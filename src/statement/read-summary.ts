import { parseYuan } from './bytes/parse-money.ts';
import { plainName, textCells } from './header.ts';
import type { Sink } from './sink.ts';
import type { ControlName } from './types.ts';

/** Columns of Alipay's summary files, sections 3.4 and 4 of the facts. */
const COLUMNS: [name: string, control: ControlName, unit: 'count' | 'fen'][] = [
  ['\u4ea4\u6613\u8ba2\u5355\u603b\u7b14\u6570', 'summary-sales-count', 'count'], // 交易订单总笔数
  ['\u9000\u6b3e\u8ba2\u5355\u603b\u7b14\u6570', 'summary-refunds-count', 'count'], // 退款订单总笔数
  ['\u5546\u5bb6\u5b9e\u6536(\u5143)', 'summary-received', 'fen'], // 商家实收(元)
  ['\u670d\u52a1\u8d39(\u5143)', 'summary-fees', 'fen'], // 服务费(元)
  ['\u6536\u5165\u7b14\u6570', 'summary-income-count', 'count'], // 收入笔数
  ['\u6536\u5165\u91d1\u989d(+\u5143)', 'summary-income', 'fen'], // 收入金额(+元)
  ['\u652f\u51fa\u7b14\u6570', 'summary-expense-count', 'count'], // 支出笔数
  ['\u652f\u51fa\u91d1\u989d(-\u5143)', 'summary-expense', 'fen'], // 支出金额(-元)
];
const HEADER = /\u4ea4\u6613\u8ba2\u5355\u603b\u7b14\u6570|\u6536\u5165\u7b14\u6570/; // 交易订单总笔数|收入笔数
const TOTAL = '\u5408\u8ba1'; // 合计
const COMMA = 44;

async function textOf(blob: Blob): Promise<string> {
  const bytes = await blob.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function parse(text: string, unit: 'count' | 'fen'): number {
  const bytes = new TextEncoder().encode(text);
  const fen = parseYuan(bytes, 0, bytes.length, true);
  return unit === 'count' ? fen / 100 : fen;
}

/** Holds the statement against the total line of the summary file; one without that line counts as missing. */
export async function readSummary(summary: Blob, sink: Sink): Promise<void> {
  const lines = (await textOf(summary)).split(/\r?\n/);
  const names = textCells(lines.find((line) => HEADER.test(line)) ?? '', COMMA).map(plainName);
  const total = lines.map((line) => textCells(line, COMMA)).find(([first = '']) => plainName(first) === TOTAL);
  sink.control('summary', 'count', 1, total && names.length > 1 ? 1 : 0);
  for (const [name, control, unit] of COLUMNS) {
    const stated = parse(total?.[names.indexOf(name)] ?? '', unit);
    const found = sink.summarySums.get(control);
    if (!found || !Number.isFinite(stated)) continue;
    sink.control(control, unit, stated, found.find((sum) => sum === stated) ?? (found[0] as number));
  }
}
