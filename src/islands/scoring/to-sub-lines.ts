import { type CriterionFacts, MAX_KNOWN_WIDTH } from '../../scoring/score/index.ts';
import type { CriterionInput, SubScore } from '../../scoring/types.ts';
import type { Shown } from './shown.ts';
import { marginNotes, marginSources, needsNotes } from './to-notes.ts';
import type { Scored } from './to-order.ts';

/** Sub-score as the list shows it. */
export type SubLine = {
  id: string;
  name: string;
  weight: number;
  low: number;
  high: number;
  stale: boolean;
  notes: string[];
  sources: readonly string[];
  readOn: string | null;
  narrows: string;
};

/** True if the range is too wide to count as known. */
export const isWide = ({ low, high }: SubLine): boolean => high - low > MAX_KNOWN_WIDTH;

type Found = Pick<SubLine, 'stale' | 'notes' | 'sources' | 'readOn'>;

/** Returns the evidence of a sub-score, or undefined without any. */
function foundFor(
  { f, calculator, merchant, isOwn }: Shown,
  of: Scored,
  sub: CriterionFacts['subs'][number],
): Found | undefined {
  const { provider, score } = of;
  if (sub.derived === 'functions')
    return { stale: false, notes: needsNotes(provider, merchant, f), sources: [], readOn: null };
  if (sub.derived === 'margin') {
    const entry = calculator.entries.find(({ id }) => id === provider.tariffIds[0]);
    const { margin } = score;
    return { stale: margin.stale, notes: marginNotes(margin, isOwn, f), sources: marginSources(entry), readOn: null };
  }
  const evidence = provider.evidence[sub.id];
  return evidence && { ...evidence, notes: evidence.note === null ? [] : [evidence.note] };
}

/** Splits the sub-scores of a criterion into those with evidence, unknown ones, and ones that do not apply. */
export function toSubLines(shown: Shown, of: Scored, criterion: CriterionFacts, input: CriterionInput) {
  const groups = { known: [] as SubLine[], unknown: [] as SubLine[], without: [] as SubLine[] };
  for (const [index, sub] of criterion.subs.entries()) {
    const { low, high, applies } = input.subs[index] as SubScore;
    const found = foundFor(shown, of, sub);
    const { id, name, weight, narrows } = sub;
    const line = {
      id,
      name,
      weight,
      narrows,
      low,
      high,
      ...(found ?? { stale: false, notes: [], sources: [], readOn: null }),
    };
    groups[!applies ? 'without' : found ? 'known' : 'unknown'].push(line);
  }
  return groups;
}
