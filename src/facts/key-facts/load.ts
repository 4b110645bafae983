import type { Provider, ProviderValue } from '../../schemas/provider.ts';
import type { TariffRecord } from '../../schemas/tariff.ts';
import type { Cited } from '../citations.ts';
import { exampleRows, priceRows, toFactRow } from './price-rows.ts';
import type { FactLine, FactRow, FactTools, PriceList } from './types.ts';

/** Version of the published cost formula. Raise it if the same inputs give another result. */
export const COST_RULE_VERSION = 1;

const toLine = ({ text, marks, stale }: Cited): FactLine => ({ text, marks, stale, isProse: true });

/** Returns a value of a provider record with its marks; an unknown value has no text. */
export function citeValue({ citations, lang, f }: FactTools, clock: 'licence' | 'rest', value: ProviderValue): Cited {
  if (value === 'unknown') return citations.cite(clock, null);
  const asOf = value.asOf === undefined ? undefined : f.t('profile.asOf', { date: value.asOf });
  return citations.cite(clock, value.value[lang], value.sources, [asOf, value.note?.[lang]]);
}

/** Returns the first and last day of a licence in words, or null if neither is known. */
export function licenceTermText(f: FactTools['f'], { validFrom, validUntil }: Provider['licence']): string | null {
  if (validUntil === 'long-term') return f.t('licence.longTerm');
  if (validUntil === 'unknown') return validFrom === 'unknown' ? null : f.t('licence.from', { date: validFrom });
  return validFrom === 'unknown'
    ? f.t('licence.until', { date: validUntil })
    : `${validFrom}${f.t('unit.dash')}${validUntil}`;
}

/** Returns the rows of the legal entity and its licence. */
function partyRows(tools: FactTools, provider: Provider): FactRow[] {
  const { citations, lang } = tools;
  const { entity, licence } = provider;
  const term = citations.cite('licence', licenceTermText(tools.f, licence), licence.sources);
  const state: FactLine = { text: tools.f.t(`licence.${licence.state}`), marks: [], isProse: true };
  return [
    toFactRow(tools, 'entity', [toLine(citations.cite('rest', entity.name[lang], entity.sources))]),
    toFactRow(tools, 'licenceNumber', [toLine(citeValue(tools, 'licence', licence.number))]),
    toFactRow(tools, 'scope', [toLine(citeValue(tools, 'licence', licence.scope))]),
    toFactRow(tools, 'validity', [toLine(term), state]),
  ];
}

/** Returns the rows of the terms that are given in words. */
function termRows(tools: FactTools, record: TariffRecord): FactRow[] {
  const { citations, lang } = tools;
  return (['minimum', 'settlement', 'limits', 'contract'] as const).map((id) => {
    const line = record[id];
    const cited =
      line === 'unknown' ? citations.cite('price', null) : citations.cite('price', line.text[lang], line.sources);
    return toFactRow(tools, id, [toLine(cited)]);
  });
}

/** Returns the row that dates the box: last day of reading, sources by grade, version of the formula. */
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
  return toFactRow(tools, 'dated', [{ text, marks: [], isProse: true }]);
}

/** Returns the key-facts box of one price list: all rows of KEY_FACT_ROWS, in that order. */
export function keyFactsOf(tools: FactTools, provider: Provider, record: TariffRecord, list: PriceList): FactRow[] {
  const { t } = tools.f;
  const inputs = t('keyFacts.inputsValue', {
    plan: record.plan[tools.lang],
    device: t(`keyFacts.device.${record.device}`),
  });
  const rows = [
    toFactRow(tools, 'inputs', [{ text: inputs, marks: [], isProse: true }]),
    ...priceRows(tools, list),
    ...termRows(tools, record),
    ...partyRows(tools, provider),
    ...exampleRows(tools, list),
  ];
  return [...rows, datedRow(tools, rows)];
}
