import type { Provider } from '../../schemas/provider.ts';
import type { TariffRecord } from '../../schemas/tariff.ts';
import { exampleRows } from './examples.ts';
import { ownershipRows } from './ownership.ts';
import { partyRows, termRows } from './party.ts';
import { rateRows } from './rates.ts';
import { type FactRow, type FactTools, type PriceList, toRow } from './row.ts';

/** Version of the published cost formula; raised whenever the same inputs would give another result. */
export const COST_RULE_VERSION = 1;

/** The rows of a price list that are figures. */
export function priceRows(tools: FactTools, list: PriceList): FactRow[] {
  return [...rateRows(tools, list), ...ownershipRows(tools, list)];
}

/** The day on which the youngest source was read, how many sources of each grade, and the version of the formula. */
function datedRow(tools: FactTools, rows: readonly FactRow[]): FactRow {
  const marks = new Map(
    rows.flatMap((row) => row.lines.flatMap((line) => line.marks)).map((mark) => [mark.n, mark.grade]),
  );
  const listed = tools.citations.list().filter(({ n }) => marks.has(n));
  const read = listed
    .map(({ readOn }) => readOn)
    .sort()
    .at(-1);
  const counts = Map.groupBy(marks.values(), (grade) => grade);
  const grades = [...counts]
    .sort()
    .map(([grade, all]) => tools.f.t('keyFacts.gradeCount', { grade, count: all.length }));
  const values = { date: read ?? tools.day, grades: tools.f.list(grades), version: COST_RULE_VERSION };
  const text = tools.f.t(grades.length > 0 ? 'keyFacts.datedValue' : 'keyFacts.datedNone', values);
  return toRow(tools, 'dated', [{ text, marks: [], isProse: true }]);
}

/** The key-facts box of one price list: the rows of KEY_FACT_ROWS, all of them, in that order. */
export function keyFactsOf(tools: FactTools, provider: Provider, record: TariffRecord, list: PriceList): FactRow[] {
  const { t } = tools.f;
  const inputs = t('keyFacts.inputsValue', {
    plan: record.plan[tools.lang],
    device: t(`keyFacts.device.${record.device}`),
  });
  const rows = [
    toRow(tools, 'inputs', [{ text: inputs, marks: [], isProse: true }]),
    ...priceRows(tools, list),
    ...termRows(tools, record),
    ...partyRows(tools, provider),
    ...exampleRows(tools, list),
  ];
  return [...rows, datedRow(tools, rows)];
}
