import type { ScoreFacts } from '../../facts/scoring/types.ts';
import type { Format } from '../../format/format.ts';
import { toWordKey } from '../../format/words.ts';
import type { FullScore } from '../../scoring/score/index.ts';

/** Names the rule that decided the class: a gate, low completeness, a cap set by a gate, or the points. */
export function toReason({ classification }: FullScore, facts: ScoreFacts, f: Format): string {
  const { id, by } = classification;
  const gates = classification.gates
    .map((gate) => f.t('scoring.row.quoted', { text: facts.gateNames[gate] ?? gate }))
    .join(f.t('unit.list'));
  const { recommended, consider, careful, avoid, insufficient } = facts.thresholds;
  switch (by) {
    case 'gate':
      return f.t(id === 'avoid' ? 'scoring.by.failed' : 'scoring.by.open', { gates });
    case 'completeness':
      return f.t('scoring.by.completeness', { least: insufficient.completeness });
    case 'cap':
      return f.t('scoring.by.cap', { gates });
    case 'points':
      return f.t(toWordKey('scoring.by', id), {
        low: recommended.low,
        middle: id === 'careful' ? careful.middle : consider.middle,
        known: id === 'recommended' ? recommended.completeness : consider.completeness,
        high: avoid.high,
      });
    default: {
      const never: never = by;
      throw new Error(`no such rule: ${String(never)}`);
    }
  }
}
