import { parseYuan } from '../bytes/parse-money.ts';
import { Failure } from '../failure.ts';
import { plainName } from '../header.ts';
import type { Head, Reader } from '../layout.ts';
import type { Sink } from '../sink.ts';

const HASH = 35;
const MAX_LINE = 1024;
const TOTAL = /^#(交易|退款|支出|收入)合计:?(\d+)笔.*?共(-?[\d.]+)元/;
const KNOWN = /^#(-*\S{2}明细列表|导出时间|支付宝|账号|起始日期|-+$)/;
const encoder = new TextEncoder();

export type TotalName = '交易' | '退款' | '支出' | '收入';
/** What a total line states: how many rows, and fen without sign. */
export type Total = { name: string; count: number; amountFen: number };

/**
 * Reads the rows of an Alipay bill between its `#` lines. `take` gets each total line behind the rows; a bill that has
 * not all of `totals` of them was cut off: the control `summary` says so, and one without a row either is `cut-off`.
 */
export function readBetweenMarks(
  head: Head,
  sink: Sink,
  readRow: (bytes: Uint8Array, start: number, end: number, line: number) => void,
  take: (total: Total) => void,
): Reader {
  const seen = new Set<string>();
  let lines = 0;
  const takeMark = (bytes: Uint8Array, start: number, end: number, line: number): void => {
    const text = plainName(sink.text(bytes, start, Math.min(end, start + MAX_LINE))).replace(/：/g, ':');
    const [, name = '', count = '', money = ''] = TOTAL.exec(text) ?? [];
    const digits = encoder.encode(money);
    const amountFen = parseYuan(digits, 0, digits.length);
    if (name && Number.isFinite(amountFen)) {
      seen.add(name);
      take({ name, count: Number(count), amountFen: Math.abs(amountFen) });
    } else if (!KNOWN.test(text)) sink.problem('columns', bytes, start, end, line);
  };
  return {
    line(bytes, start, end, line) {
      if (line <= head.line) return;
      lines++;
      if (bytes[start] === HASH) takeMark(bytes, start, end, line);
      else readRow(bytes, start, end, line);
    },
    end() {
      if (!lines) throw new Failure('cut-off');
      sink.control('summary', 'count', 2, seen.size);
    },
  };
}
