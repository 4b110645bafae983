import { lineOnDay } from '../../domain/tariff/index.ts';
import {
  type DescribedLine,
  describeExamples,
  describeInstant,
  describeOwnership,
  describeRates,
  OWNERSHIP_ROWS,
  RATE_ROWS,
} from '../../format/tariff/index.ts';
import type { FactLine, FactRow, FactTools, KeyFactId, PriceList } from './types.ts';

type Noted = { note?: { zh: string; en: string } | undefined; why?: { zh: string; en: string } | undefined };
type DatedLine = Noted & { from: string; until?: string | undefined };

/** Dated lines of the record behind each row of ownership. */
const RECORD_OF = {
  device: 'purchase',
  deposit: 'deposit',
  depositReturn: null,
  annual: 'annual',
  data: 'data',
  upgrade: 'upgrade',
  maintenance: 'maintenance',
} as const;

/** Returns a row under its label, each note once. */
export function toFactRow(
  { f }: FactTools,
  id: KeyFactId,
  lines: FactLine[],
  notes: readonly (string | undefined)[] = [],
): FactRow {
  const known = notes.filter((note) => note !== undefined);
  return { id, label: f.t(`keyFacts.${id}`), lines, notes: [...new Set(known)] };
}

/** Returns the reason and the remark of the line that holds on the day. */
function notesOf({ day, lang }: FactTools, lines: unknown): (string | undefined)[] {
  if (!Array.isArray(lines)) return [];
  const line = lineOnDay(lines as DatedLine[], day);
  return line === 'unknown' ? [] : [line.why?.[lang], line.note?.[lang]];
}

/** Adds the marks of the sources to a line, and whether its figure is stale. An unknown figure has no marks. */
function citeLine({ citations }: FactTools, list: PriceList, { figure, ...line }: DescribedLine): FactLine {
  if (figure === undefined) return { ...line, marks: [] };
  const marks = line.text === null ? [] : citations.marks(list.figureSources[figure]);
  return { ...line, marks, stale: list.stale.includes(figure) };
}

function refundRow(tools: FactTools, { record }: PriceList): FactRow {
  const { citations, f } = tools;
  const line = lineOnDay(record.refunds, tools.day);
  const notes = notesOf(tools, record.refunds);
  if (line === 'unknown') return toFactRow(tools, 'refunds', [{ text: null, marks: [] }], notes);
  const { text, marks, stale } = citations.cite('price', f.t(`keyFacts.refunds.${line.rule}`), line.sources);
  const lead = line.contested ? { lead: f.t('keyFacts.contested') } : {};
  return toFactRow(tools, 'refunds', [{ text, marks, stale, ...lead }], notes);
}

/** Returns the rows that are figures: rates by channel, instant settlement, refunds, cost of ownership. */
export function priceRows(tools: FactTools, list: PriceList): FactRow[] {
  const { f } = tools;
  const { record, tariff } = list;
  const cite = (lines: readonly DescribedLine[]) => lines.map((line) => citeLine(tools, list, line));
  const ownership = describeOwnership(tariff.ownership, { f, kind: 'price-list', volume: f.large });
  const rates = RATE_ROWS.map((row) => {
    const [id, channels] = row;
    const notes = channels.flatMap((channel) => notesOf(tools, record.rates[channel]));
    return toFactRow(tools, id, cite(describeRates(tariff, row, 'price-list', f)), notes);
  });
  const instant = toFactRow(tools, 'instant', cite(describeInstant(tariff, f)), notesOf(tools, record.instant));
  const refunds = refundRow(tools, list);
  // The first citation numbers a source. Published numbers count the annual fee before the deposit.
  const first: Partial<Record<KeyFactId, FactLine[]>> = {
    device: cite(ownership.device),
    annual: cite(ownership.annual),
  };
  return [
    ...rates,
    instant,
    refunds,
    ...OWNERSHIP_ROWS.map((id) => {
      const item = RECORD_OF[id];
      const notes = item ? notesOf(tools, record.ownership[item]) : [];
      return toFactRow(tools, id, first[id] ?? cite(ownership[id]), notes);
    }),
  ];
}

/** Returns the fees of the sales that every price list is worked through with. */
export const exampleRows = (tools: FactTools, list: PriceList): FactRow[] =>
  describeExamples(list.tariff, 'price-list', tools.f).map(([id, line]) =>
    toFactRow(tools, id, [citeLine(tools, list, line)]),
  );
