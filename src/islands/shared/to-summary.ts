import type { ComparisonRow } from '../../domain/comparison/index.ts';
import type { CostItem } from '../../domain/types.ts';
import type { Format } from '../../format/format.ts';
import { COST_ITEMS } from '../../schemas/channels.ts';

/** Returns the cost items in which the rows differ by at least one yuan, widest difference first. */
function itemsThatDiffer(rows: readonly ComparisonRow[]): CostItem[] {
  const spread = (item: CostItem) => {
    const all = rows.flatMap((row) => [row.cost.low.items[item], row.cost.high.items[item]]);
    return Math.max(...all) - Math.min(...all);
  };
  return COST_ITEMS.filter((item) => spread(item) >= 100).sort((a, b) => spread(b) - spread(a));
}

/**
 * Returns one or two sentences: the cost of the offers that accept everything, and the items that differ most. States
 * if no offer accepts everything.
 */
export function toSummary(rows: readonly ComparisonRow[], f: Format): string {
  const full = rows.filter((row) => row.group === 'full');
  if (full.length === 0) return f.t('summary.none');
  const low = Math.min(...full.map((row) => row.cost.low.perYearFen));
  const high = Math.max(...full.map((row) => row.cost.high.perYearFen));
  const open = full.some((row) => row.cost.unknown.length > 0);
  const first = f.t(`summary.range${open ? 'Open' : ''}${full.length === 1 ? 'One' : ''}`, {
    count: full.length,
    range: f.join(f.yuan(low), f.yuan(high)),
  });
  const [one, two] = itemsThatDiffer(full).map((item) => f.t(`said.${item}`));
  if (!one) return first;
  return `${first}${f.t('summary.space')}${two ? f.t('summary.differTwo', { one, two }) : f.t('summary.differOne', { one })}`;
}
