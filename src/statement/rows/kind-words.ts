import { Labels } from '../bytes/labels.ts';
import type { Cells } from '../bytes/split.ts';
import type { Sink } from '../sink.ts';

/** No payment came about, or it cannot be told whether one did. */
const FAILED = /失败|关闭|未支付|未付|待支付|待付|fail|closed|unpaid/i;
const REFUND = /退|撤|冲正|refund|revers|revoke|void/i;
const SALE = /交易|消费|收款|付款|支付|sale|purchase|payment/i;

export type Kind = 'sale' | 'refund' | 'failed' | 'unknown';

export function kindOfWords(text: string): Kind {
  if (FAILED.test(text)) return 'failed';
  if (REFUND.test(text)) return 'refund';
  return SALE.test(text) ? 'sale' : 'unknown';
}

/** Tells the kind of rows by the words in some columns; each distinct text is decoded once. */
export function createKindReader(columns: readonly number[], sink: Sink) {
  const labels = new Labels(4096);
  const kinds: Kind[] = [];
  const kindAt = (bytes: Uint8Array, from: number, to: number): Kind => {
    const index = labels.indexOf(bytes, from, to);
    const known = index < labels.max ? kinds[index] : undefined;
    if (known) return known;
    const kind = kindOfWords(sink.text(bytes, from, Math.min(to, from + 64)));
    if (index < labels.max) kinds[index] = kind;
    return kind;
  };
  /** The strongest word of all: failed before refund before sale. */
  return (bytes: Uint8Array, { from, to }: Cells): Kind => {
    let found: Kind = 'unknown';
    for (const column of columns) {
      const kind = kindAt(bytes, from[column] as number, to[column] as number);
      if (kind === 'failed') return kind;
      if (kind === 'refund' || found === 'unknown') found = kind;
    }
    return found;
  };
}
