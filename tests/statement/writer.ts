import type { ReadOptions } from '../../src/statement/index.ts';
import type { Encoding } from './containers.ts';
import type { Expectation } from './expect-payments.ts';
import type { Payment } from './payments.ts';

/** Writer of a format for tests: converts payments to text, and states what the text contains. */
export type Writer = {
  name: string;
  /** Goods names without delimiters, for layouts in which they are ambiguous. */
  plain: boolean;
  refunds?: boolean;
  sales?: boolean;
  write: (list: readonly Payment[]) => string;
  encodings: readonly Encoding[];
  expected?: Expectation;
  options?: ReadOptions;
};

export const ALL_ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'];
