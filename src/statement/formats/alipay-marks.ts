import { parseYuan } from '../bytes/parse-money.ts';
import { Failure } from '../failure.ts';
import { plainName } from '../header.ts';
import type { LineReader, TableHead } from '../layout.ts';
import type { Sink } from '../sink.ts';

const HASH = 35;
const MAX_LINE = 1024;
const TOTAL = /^#(交易|退款|支出|收入)合计:?(\d+)笔.*?共(-?[\d.]+)元/;
/** `#` lines that hold no rows and no totals. */
const KNOWN = /^#(-*\S{2}明细列表|导出时间|支付宝|账号|起始日期|-+$)/;
const encoder = new TextEncoder();

/** Total line: its name (交易, 退款, 支出 or 收入), number of rows and amount without sign. */
export type Total = { name: string; count: number; amountFen: number };

/**
 * Reads the rows of an Alipay bill between its `#` lines and passes each total line to `take`. Records the number of
 * total lines in the control `summary`: with fewer than 2 the bill is incomplete. Throws `cut-off` if no line follows the
 * header.
 */
export function readBetweenMarks(
  head: TableHead,
  sink: Sink,
  readRow: (bytes: Uint8Array, start: number, end: number, line: number) => void,
  take: (total: Total) => void,
): LineReader {
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
