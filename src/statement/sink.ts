import type { Channel } from '../domain/types.ts';
import { Labels } from './bytes/labels.ts';
import { channelOf } from './channel-of.ts';
import { ColumnsBuilder } from './columns-builder.ts';
import type { Control, ControlName, Deduction, ProblemReason, RowProblem } from './types.ts';

/** Largest number of problems that keep their text; all are counted. */
const MAX_SHOWN = 100;
const MAX_TEXT = 240;
const MAX_CHANNELS = 255;
const MAX_RATES = 65534;

/** Collects the rows of a statement. One instance per statement, even for several archive entries. */
export class Sink {
  readonly columns = new ColumnsBuilder();
  /** Fees from separate lines, to be joined to their payments; `amountFen` is the fee. */
  readonly fees = new ColumnsBuilder();
  readonly feeLabels: string[] = [];
  readonly deductions: Deduction[] = [];
  readonly controls = new Map<ControlName, Control>();
  readonly channels: { label: string; channel: Channel | null }[] = [];
  readonly rates: number[] = [0];
  readonly problems = { count: 0, byReason: {} as Partial<Record<ProblemReason, number>>, first: [] as RowProblem[] };
  /** Sums of the rows for the summary file; several values if no source states how it is calculated. */
  readonly summarySums = new Map<ControlName, readonly number[]>();
  /** Number of rows with separators in free text, whose columns were located from both ends. */
  anchored = 0;
  decoder = new TextDecoder();
  /** Channel of all rows, if the provider has only one. */
  ownChannel: Channel | null = null;
  private channelLabels = new Labels(MAX_CHANNELS);
  private rateLabels = new Labels(MAX_RATES);
  private rateIndex: number[] = [];

  /** Decodes bytes in the encoding of the file. */
  text(bytes: Uint8Array, start: number, end: number): string {
    return this.decoder.decode(bytes.subarray(start, end));
  }

  /** Counts a row that could not be read, and keeps the text of the first ones. */
  problem(reason: ProblemReason, bytes: Uint8Array, start: number, end: number, line: number): void {
    const { problems } = this;
    problems.count++;
    problems.byReason[reason] = (problems.byReason[reason] ?? 0) + 1;
    if (problems.first.length >= MAX_SHOWN) return;
    problems.first.push({ line, reason, text: this.text(bytes, start, Math.min(end, start + MAX_TEXT)) });
  }

  /** Returns the index of a payment method in `channels`; adds new ones. */
  channel(bytes: Uint8Array, start: number, end: number): number {
    const index = this.channelLabels.indexOf(bytes, start, end);
    if (this.channels[index] === undefined) {
      // Labels past the limit share one index.
      const label = index < MAX_CHANNELS ? this.text(bytes, start, Math.min(end, start + 64)).trim() : '…';
      this.channels[index] = { label, channel: this.ownChannel ?? channelOf(label) };
    }
    return index;
  }

  /** Returns the index of a printed rate in `rates`; 0 if `parse` returns NaN. */
  rate(bytes: Uint8Array, start: number, end: number, parse: (text: string) => number): number {
    const label = this.rateLabels.indexOf(bytes, start, end);
    const known = this.rateIndex[label];
    if (known !== undefined) return known;
    if (label >= MAX_RATES) return 0;
    const ratePpm = parse(this.text(bytes, start, Math.min(end, start + 32)));
    let index = Number.isFinite(ratePpm) ? this.rates.indexOf(ratePpm) : 0;
    if (index < 0) index = this.rates.push(ratePpm) - 1;
    this.rateIndex[label] = index;
    return index;
  }

  /** Records a stated and a found sum. Adds up the sums of several entries. */
  control(name: ControlName, unit: Control['unit'], stated: number, found: number): void {
    const before = this.controls.get(name);
    this.controls.set(name, {
      name,
      unit,
      stated: (before?.stated ?? 0) + stated,
      found: (before?.found ?? 0) + found,
    });
  }

  /** Records the possible sums of the rows for a control of the summary file. */
  summarySum(name: ControlName, ...found: number[]): void {
    const before = this.summarySums.get(name);
    this.summarySums.set(
      name,
      found.map((sum, index) => sum + (before?.[index] ?? 0)),
    );
  }
}
