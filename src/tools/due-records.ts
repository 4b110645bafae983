import {
  CLOCK_DAYS,
  type ClockKind,
  DUE_WITHIN_DAYS,
  isDueSoon,
  isStale,
  lastFreshDay,
  latestDay,
} from '../schemas/clock.ts';
import { everythingIn } from './assertions/walk.ts';
import type { Content } from './content.ts';

/** Something that was read on a day: a licence, a price line, or any other statement that names sources. */
export type Reading = { kind: ClockKind; file: string; field: string; readOn: string };

/** A reading past its clock, or running out within the next 30 days. */
export type DueRecord = Reading & { state: 'stale' | 'due'; freshUntil: string };

const isPriceFile = (file: string): boolean => file === 'content/market.yaml' || file.startsWith('content/tariffs/');
const isLicence = (field: string): boolean => field === 'licence' || field.startsWith('licence.');

/** Every reading in content. A statement counts as read on the latest day on which one of its sources was read. */
export function readingsIn(content: Content, today: string): Reading[] {
  const readOn = new Map(content.sources.map((source) => [source.id, source.readOn]));
  const licences = [...content.providers].map(
    ([id, { licence }]): Reading => ({
      kind: 'licence',
      file: `content/providers/${id}.yaml`,
      field: 'licence',
      readOn: licence.checkedOn,
    }),
  );
  const statements = everythingIn(content).flatMap(({ file, field, value }): Reading[] => {
    if (isLicence(field) || typeof value !== 'object' || value === null) return [];
    const { sources, until } = value as { sources?: unknown; until?: string };
    const hasEnded = until !== undefined && until < today;
    if (!Array.isArray(sources) || hasEnded) return [];
    const day = latestDay(sources.flatMap((id) => readOn.get(id) ?? []));
    return day === undefined ? [] : [{ kind: isPriceFile(file) ? 'price' : 'rest', file, field, readOn: day }];
  });
  return [...licences, ...statements];
}

/**
 * What is past the clock on a day and what runs out within the 30 days from it.
 * @param today ISO day
 */
export function findDue(content: Content, today: string): DueRecord[] {
  return readingsIn(content, today).flatMap((reading): DueRecord[] => {
    const { kind, readOn } = reading;
    const state = isStale(kind, readOn, today) ? 'stale' : isDueSoon(kind, readOn, today) ? 'due' : undefined;
    return state ? [{ ...reading, state, freshUntil: lastFreshDay(kind, readOn) }] : [];
  });
}

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
    const kinds = (Object.keys(CLOCK_DAYS) as ClockKind[]).flatMap((kind) => {
      const ofKind = inState.filter((record) => record.kind === kind);
      return ofKind.length ? [`  ${kind}, ${CLOCK_DAYS[kind]} days: ${ofKind.length}`, ...toLines(ofKind)] : [];
    });
    return [`${STATES[state]}: ${inState.length}`, ...kinds];
  });
  return [`content on ${today}`, ...states];
}
