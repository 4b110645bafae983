import { lineOnDay } from '../../domain/tariff/index.ts';
import type { Span, Unknown } from '../../domain/types.ts';
import type { Bilingual } from '../../schemas/common.ts';
import type { FactLine, FactTools, PriceList } from './row.ts';

type Noted = { note?: Bilingual | undefined; why?: Bilingual | undefined };
type DatedLine = Noted & { from: string; until?: string | undefined };

export function notesOf(tools: FactTools, lines: unknown): (string | undefined)[] {
  if (!Array.isArray(lines)) return [];
  const line = lineOnDay(lines as DatedLine[], tools.day);
  return line === 'unknown' ? [] : [line.why?.[tools.lang], line.note?.[tools.lang]];
}

export function figureLine(
  tools: FactTools,
  list: PriceList,
  figure: string,
  text: string | null,
  lead?: string,
): FactLine {
  const marks = text === null ? [] : tools.citations.marks(list.figureSources[figure]);
  return { text, marks, stale: list.stale.includes(figure), ...(lead === undefined ? {} : { lead }) };
}

/** Known to be nothing. */
export const isNil = (figure: Span | Unknown): boolean => figure !== 'unknown' && figure.high === 0;
