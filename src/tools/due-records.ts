import { addDays, latestDay } from '../base/days.ts';
import { CLOCK_DAYS, type ClockKind, DUE_WITHIN_DAYS, lastFreshDay } from '../schemas/clock.ts';
import { evidenceIn, subsOf } from './assertions/evidence.ts';
import { recordFile } from './assertions/fault.ts';
import { everythingIn } from './assertions/walk.ts';
import type { Content } from './content.ts';

/** Kinds of readings. Evidence has an age limit per sub-score, the others have one per kind. */
type ReadingKind = ClockKind | 'evidence';

/** A licence, price line, evidence or other statement with sources, and the days it was read and stays fresh until. */
type RecordReading = { kind: ReadingKind; file: string; field: string; readOn: string; freshUntil: string };

/** A reading that is stale, or becomes stale within 30 days. */
type DueRecord = RecordReading & { state: 'stale' | 'due' };

const isPriceFile = (file: string): boolean => file === 'content/market.yaml' || file.startsWith('content/tariffs/');
/** True for parts of a provider that have a reading day of their own. */
const isDatedItself = (field: string): boolean => /^(licence|evidence|gates)(\.|$)/.test(field);

const toReading = (kind: ClockKind, file: string, field: string, readOn: string): RecordReading => ({
  kind,
  file,
  field,
  readOn,
  freshUntil: lastFreshDay(kind, readOn),
});

/** Returns the evidence. It is fresh until its age limit or the end of its certificate, whichever is earlier. */
function evidenceReadings(content: Content): RecordReading[] {
  const limits = new Map(subsOf(content).map(({ id, limitDays }) => [id, limitDays]));
  return evidenceIn(content).flatMap(({ file, field, sub, entry }): RecordReading[] => {
    const limit = limits.get(sub);
    if (limit === undefined) return [];
    const { dateRead: readOn, until } = entry;
    const lastDay = addDays(readOn, limit);
    const freshUntil = until !== undefined && until < lastDay ? until : lastDay;
    return [{ kind: 'evidence', file, field, readOn, freshUntil }];
  });
}

/** Returns the readings with a day of their own: licences, evidence and gates. */
function datedReadings(content: Content): RecordReading[] {
  const ofProviders = [...content.providers].flatMap(([id, { licence, gates }]) => {
    const file = recordFile('providers', id);
    const found = Object.entries(gates).map(([gate, { dateRead }]) =>
      toReading('rest', file, `gates.${gate}`, dateRead),
    );
    return [toReading('licence', file, 'licence', licence.checkedOn), ...found];
  });
  return [...ofProviders, ...evidenceReadings(content)];
}

/** Returns every reading. A statement counts as read on the latest reading day of its sources. */
export function readingsIn(content: Content, today: string): RecordReading[] {
  const readOn = new Map(content.sources.map((source) => [source.id, source.readOn]));
  const statements = everythingIn(content).flatMap(({ file, field, value }): RecordReading[] => {
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
 * Returns the readings that are stale on a day or become stale within the 30 days after it.
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

/** Returns one line per file and reading day: `file: read 2026-05-01, fresh until 2026-10-28: rates.alipay.0`. */
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

/** Returns the report as lines: by state, then by kind, each with its count. */
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
