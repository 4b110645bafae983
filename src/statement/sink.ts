import type { Channel } from '../domain/types.ts';
import { Labels } from './bytes/labels.ts';
import { channelOf } from './channel-of.ts';
import { ColumnsBuilder } from './columns-builder.ts';
import type { Control, ControlName, Deduction, Problem, ProblemReason } from './types.ts';

/** Problems that are kept with their text; all are counted. */
const MOST_SHOWN = 100;
const MOST_TEXT = 240;
const MOST_CHANNELS = 255;
const MOST_RATES = 65534;

/** What the rows of a file are poured into. One for a statement, even when it comes in several entries of an archive. */
export class Sink {
  readonly columns = new ColumnsBuilder();
  /** Fees that stand in lines of their own, to be joined to their payments; `amountFen` is the fee. */
  readonly fees = new ColumnsBuilder();
  readonly feeLabels: string[] = [];
  readonly deductions: Deduction[] = [];
  readonly controls = new Map<ControlName, Control>();
  readonly channels: { label: string; channel: Channel | null }[] = [];
  readonly rates: number[] = [0];
  readonly problems = { count: 0, byReason: {} as Partial<Record<ProblemReason, number>>, first: [] as Problem[] };
  /** What the rows come to by the reckoning of the summary file beside them; several where the facts leave it open. */
  readonly summarySums = new Map<ControlName, readonly number[]>();
  /** Rows whose free text held separators, so that their columns were found from both ends. */
  anchored = 0;
  decoder = new TextDecoder();
  /** The channel of a label that does not say one: the provider's own. */
  ownChannel: Channel | null = null;
  #channelLabels = new Labels(MOST_CHANNELS);
  #rateLabels = new Labels(MOST_RATES);
  #rateIndex: number[] = [];

  text(bytes: Uint8Array, start: number, end: number): string {
    return this.decoder.decode(bytes.subarray(start, end));
  }

  problem(reason: ProblemReason, bytes: Uint8Array, start: number, end: number, line: number): void {
    const { problems } = this;
    problems.count++;
    problems.byReason[reason] = (problems.byReason[reason] ?? 0) + 1;
    if (problems.first.length >= MOST_SHOWN) return;
    problems.first.push({ line, reason, text: this.text(bytes, start, Math.min(end, start + MOST_TEXT)) });
  }

  channel(bytes: Uint8Array, start: number, end: number): number {
    const index = this.#channelLabels.indexOf(bytes, start, end);
    if (this.channels[index] === undefined) {
      // Past the last number all share one that says so.
      const label = index < MOST_CHANNELS ? this.text(bytes, start, Math.min(end, start + 64)).trim() : '\u2026';
      this.channels[index] = { label, channel: this.ownChannel ?? channelOf(label) };
    }
    return index;
  }

  /** Index of a printed rate in `rates`; 0 for one that `parse` does not understand. */
  rate(bytes: Uint8Array, start: number, end: number, parse: (text: string) => number): number {
    const label = this.#rateLabels.indexOf(bytes, start, end);
    const known = this.#rateIndex[label];
    if (known !== undefined) return known;
    if (label >= MOST_RATES) return 0;
    const ratePpm = parse(this.text(bytes, start, Math.min(end, start + 32)));
    let index = Number.isFinite(ratePpm) ? this.rates.indexOf(ratePpm) : 0;
    if (index < 0) index = this.rates.push(ratePpm) - 1;
    this.#rateIndex[label] = index;
    return index;
  }

  /** Sets a stated sum beside the found one; sums of several entries add up. */
  control(name: ControlName, unit: Control['unit'], stated: number, found: number): void {
    const before = this.controls.get(name);
    this.controls.set(name, {
      name,
      unit,
      stated: (before?.stated ?? 0) + stated,
      found: (before?.found ?? 0) + found,
    });
  }

  summarySum(name: ControlName, ...found: number[]): void {
    const before = this.summarySums.get(name);
    this.summarySums.set(
      name,
      found.map((sum, index) => sum + (before?.[index] ?? 0)),
    );
  }
}
