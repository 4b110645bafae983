import { parseYuan } from '../bytes/parse-money.ts';
import { type Split, splitAt, splitBackticks } from '../bytes/split.ts';
import { Failure } from '../failure.ts';
import { plainName, textCells } from '../header.ts';
import type { LineReader, TableHead } from '../layout.ts';
import type { Sink } from '../sink.ts';
import type { ControlName } from '../types.ts';

/** Sums of the rows by the name of the control that they are compared with. */
export type SummarySums = Partial<Record<ControlName, number>>;

/** Columns of the summary line that have a control. */
const SUMMARY = new Map<string, ControlName>([
  ['总交易单数', 'rows'],
  ['应结订单总金额', 'sales'],
  ['总交易额', 'sales'],
  ['退款总金额', 'refunds'],
  ['总退款金额', 'refunds'],
  ['手续费总金额', 'fees'],
  ['资金流水总笔数', 'rows'],
  ['收入笔数', 'income-count'],
  ['收入金额', 'income'],
  ['支出笔数', 'expense-count'],
  ['支出金额', 'expense'],
]);
const SUMMARY_STARTS = ['总交易单数', '资金流水总笔数'];
const COUNTS: readonly ControlName[] = ['rows', 'income-count', 'expense-count'];
const [DIGIT_0, DIGIT_9, BACKTICK] = [48, 57, 96];
const MAX_HEADER = 4096;
const encoder = new TextEncoder();

/** True if rows start with a backtick, as in the provider's files. Files that another program saved can lack it. */
export const hasBackticks = ({ rows, separator }: TableHead): boolean =>
  separator === 44 && (rows.every((row) => !/^\d/.test(row)) || rows.some((row) => row.startsWith('`')));

/** Creates the splitter of a WeChat bill; `free` is the column with free text, -1 if there is none. */
export const createWechatSplit = (head: TableHead, isBackticked: boolean, free: number): Split =>
  isBackticked
    ? splitBackticks(head.names.length, free < 0 ? head.names.length - 1 : free)
    : splitAt(head.separator, head.isWide);

/** Parses a sum of the summary line to fen or a count. A count can be printed as `20.0`. */
function parseSum(text: string, isCount: boolean): number {
  const bytes = encoder.encode(text.replace(/^`/, ''));
  const fen = parseYuan(bytes, 0, bytes.length, true);
  return isCount ? fen / 100 : fen;
}

/** Returns the values of a summary line by control; null if the line is incomplete or invalid. */
function parseSummary(names: readonly string[], values: readonly string[]): [ControlName, number][] | null {
  if (values.length < names.length) return null;
  const known = names.flatMap((name, index): [ControlName, number][] => {
    const control = SUMMARY.get(name);
    return control ? [[control, parseSum(values[index] ?? '', COUNTS.includes(control))]] : [];
  });
  return known.length > 0 && known.every(([, value]) => Number.isFinite(value)) ? known : null;
}

/**
 * Reads the rows after the header, and the summary at the end of the bill. A summary is a header line and a line of
 * values. If the summary is missing or damaged, the control `summary` shows 0 of 1. Throws `cut-off` if no line follows
 * the header. Continues after the summary, because a file can contain several bills.
 */
export function readWithSummary(
  head: TableHead,
  sink: Sink,
  readRow: (bytes: Uint8Array, start: number, end: number, line: number) => void,
  sumsOf: () => SummarySums,
): LineReader {
  const stated: SummarySums = {};
  let names: string[] | null = null;
  let bills = 1;
  let summaries = 0;
  let lines = 0;

  const takeValues = (text: string, summary: readonly string[]): void => {
    const values = parseSummary(summary, textCells(text, head.separator));
    if (!values) return;
    summaries++;
    for (const [control, value] of values) stated[control] = (stated[control] ?? 0) + value;
  };

  /** Reads a line that does not start like a row. */
  const takeOther = (bytes: Uint8Array, start: number, end: number, line: number): void => {
    const text = sink.text(bytes, start, Math.min(end, start + MAX_HEADER));
    const [first = '', ...more] = textCells(text, head.separator).map(plainName);
    if (SUMMARY_STARTS.includes(first)) names = [first, ...more];
    else if (first === head.names[0] && more.slice(0, 3).every((name, index) => name === head.names[index + 1]))
      bills++;
    else readRow(bytes, start, end, line);
  };

  return {
    line(bytes, start, end, line) {
      if (line <= head.line) return;
      lines++;
      const byte = bytes[start] as number;
      if (names) {
        takeValues(sink.text(bytes, start, Math.min(end, start + MAX_HEADER)), names);
        names = null;
      } else if (byte === BACKTICK || (byte >= DIGIT_0 && byte <= DIGIT_9)) readRow(bytes, start, end, line);
      else takeOther(bytes, start, end, line);
    },
    end() {
      if (!lines) throw new Failure('cut-off');
      sink.control('summary', 'count', bills, summaries);
      const found = sumsOf();
      for (const name of Object.keys(stated) as ControlName[])
        sink.control(name, COUNTS.includes(name) ? 'count' : 'fen', stated[name] ?? 0, found[name] ?? 0);
    },
  };
}
