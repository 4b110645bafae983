import { addDays, latestDay } from '../base/days.ts';
import { CLOCK_DAYS, type ClockKind, DUE_WITHIN_DAYS, lastFreshDay } from '../schemas/clock.ts';
import { evidenceIn, subsOf } from './assertions/evidence.ts';
import { everythingIn } from './assertions/walk.ts';
import type { Content } from './content.ts';

/** What goes by a clock; each sub-score has a limit of its own for its evidence. */
type ReadingKind = ClockKind | 'evidence';

/** Something that was read on a day: a licence, a price line, evidence, or any other statement that names sources. */
export type Reading = { kind: ReadingKind; file: string; field: string; readOn: string; freshUntil: string };

/** A reading past its clock, or running out within the next 30 days. */
export type DueRecord = Reading & { state: 'stale' | 'due' };

const isPriceFile = (file: string): boolean => file === 'content/market.yaml' || file.startsWith('content/tariffs/');
/** Parts of a provider that say themselves when they were read. */
const isDatedItself = (field: string): boolean => /^(licence|evidence|gates)(\.|$)/.test(field);

const toReading = (kind: ClockKind, file: string, field: string, readOn: string): Reading => ({
  kind,
  file,
  field,
  readOn,
  freshUntil: lastFreshDay(kind, readOn),
});

/** Evidence by the limit of its sub-score, or by the last day of its certificate when that comes earlier. */
function evidenceReadings(content: Content): Reading[] {
  const limits = new Map(subsOf(content).map(({ id, limitDays }) => [id, limitDays]));
  return evidenceIn(content).flatMap(({ file, field, sub, entry }): Reading[] => {
    const limit = limits.get(sub);
    if (limit === undefined) return [];
    const { dateRead: readOn, until } = entry;
    const lastDay = addDays(readOn, limit);
    const freshUntil = until !== undefined && until < lastDay ? until : lastDay;
    return [{ kind: 'evidence', file, field, readOn, freshUntil }];
  });
}

/** What a provider record says with a day of its own: its licence, its evidence and the gates that were looked into. */
function datedReadings(content: Content): Reading[] {
  const ofProviders = [...content.providers].flatMap(([id, { licence, gates }]) => {
    const file = `content/providers/${id}.yaml`;
    const found = Object.entries(gates).map(([gate, { dateRead }]) =>
      toReading('rest', file, `gates.${gate}`, dateRead),
    );
    return [toReading('licence', file, 'licence', licence.checkedOn), ...found];
  });
  return [...ofProviders, ...evidenceReadings(content)];
}

/** Every reading in content. A statement counts as read on the latest day on which one of its sources was read. */
export function readingsIn(content: Content, today: string): Reading[] {
  const readOn = new Map(content.sources.map((source) => [source.id, source.readOn]));
  const statements = everythingIn(content).flatMap(({ file, field, value }): Reading[] => {
    if (isDatedItself(field) || typeof value !== 'object' || value === null) return [];
    const { sources, until } = value as { sources?: unknown; until?: string };
    const hasEnded = until !== undefined && until < today;
    if (!Array.isArray(sources) || hasEnded) return [];
    const day = latestDay(sources.flatMap((id) => readOn.get(id) ?? []));
    return day === undefined ? [] : [toReading(isPriceFile(file) ? 'price' : 'rest', file, field, day)];
  });
  return [...datedReadings(content), ...statements];
}

/**
 * What is past the clock on a day and what runs out within the 30 days from it.
 * @param today ISO day
 */
export function findDue(content: Content, today: string): DueRecord[] {
  return readingsIn(content, today).flatMap((reading): DueRecord[] => {
    if (reading.freshUntil < today) return [{ ...reading, state: 'stale' }];
    return reading.freshUntil < addDays(today, DUE_WITHIN_DAYS) ? [{ ...reading, state: 'due' }] : [];
  });
}

const HEADS: Record<ReadingKind, string> = {
  licence: `licence, ${CLOCK_DAYS.licence} days`,
  price: `price, ${CLOCK_DAYS.price} days`,
  rest: `rest, ${CLOCK_DAYS.rest} days`,
  evidence: 'evidence, by the limit of its sub-score',
};
const STATES = { stale: 'past the clock', due: `due within ${DUE_WITHIN_DAYS} days` } as const;
const SHOWN = 6;

/** One line a file and reading day: `file: read 2026-05-01, fresh until 2026-10-28: rates.alipay.0, and 3 more`. */
function toLines(records: readonly DueRecord[]): string[] {
  const groups = Map.groupBy(
    records,
    ({ file, readOn, freshUntil }) => `${file}: read ${readOn}, fresh until ${freshUntil}`,
  );
  return [...groups].sort().map(([head, group]) => {
    const rest = group.length > SHOWN ? `, and ${group.length - SHOWN} more` : '';
    return `    ${head}: ${group
      .slice(0, SHOWN)
      .map(({ field }) => field)
      .join(', ')}${rest}`;
  });
}

/** The report for people: by state, then by kind, each with its count. */
export function toReport(records: readonly DueRecord[], today: string): string[] {
  const states = (['stale', 'due'] as const).flatMap((state) => {
    const inState = records.filter((record) => record.state === state);
    const kinds = (Object.keys(HEADS) as ReadingKind[]).flatMap((kind) => {
      const ofKind = inState.filter((record) => record.kind === kind);
      return ofKind.length ? [`  ${HEADS[kind]}: ${ofKind.length}`, ...toLines(ofKind)] : [];
    });
    return [`${STATES[state]}: ${inState.length}`, ...kinds];
  });
  return [`content on ${today}`, ...states];
}
