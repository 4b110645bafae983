import { Labels } from '../bytes/labels.ts';
import type { Cells } from '../bytes/split.ts';
import type { Sink } from '../sink.ts';

/** Words of payments that failed, were closed or are not paid yet. */
const FAILED = /失败|关闭|未支付|未付|待支付|待付|fail|closed|unpaid/i;
const REFUND = /退|撤|冲正|refund|revers|revoke|void/i;
const SALE = /交易|消费|收款|付款|支付|sale|purchase|payment/i;

type Kind = 'sale' | 'refund' | 'failed' | 'unknown';

/** Classifies a row by words in a text; a failure wins over a refund, a refund over a sale. */
function kindOfWords(text: string): Kind {
  if (FAILED.test(text)) return 'failed';
  if (REFUND.test(text)) return 'refund';
  return SALE.test(text) ? 'sale' : 'unknown';
}

/** Creates a function that classifies rows by the words in some columns. Decodes each distinct text once. */
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
  /** Returns the strongest kind of all columns: failed, then refund, then sale. */
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
