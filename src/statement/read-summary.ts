import { parseYuan } from './bytes/parse-money.ts';
import { plainName, textCells } from './header.ts';
import type { Sink } from './sink.ts';
import type { ControlName } from './types.ts';

/** Columns of the summary files of Alipay, with their controls. */
const COLUMNS: [name: string, control: ControlName, unit: 'count' | 'fen'][] = [
  ['交易订单总笔数', 'summary-sales-count', 'count'],
  ['退款订单总笔数', 'summary-refunds-count', 'count'],
  ['商家实收(元)', 'summary-received', 'fen'],
  ['服务费(元)', 'summary-fees', 'fen'],
  ['收入笔数', 'summary-income-count', 'count'],
  ['收入金额(+元)', 'summary-income', 'fen'],
  ['支出笔数', 'summary-expense-count', 'count'],
  ['支出金额(-元)', 'summary-expense', 'fen'],
];
const HEADER = /交易订单总笔数|收入笔数/;
const TOTAL = '合计';
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

/** Compares the statement with the total line of the summary file. Without that line the summary counts as missing. */
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
