import type { RHYTHMS } from '../../schemas/prevent.ts';
import type { CalendarEntry } from './to-calendar.ts';

export type Rhythm = (typeof RHYTHMS)[number];

/** Where a task stands in a calendar: null when it follows an event such as hiring and not a date. */
const REPEATS: Readonly<Record<Rhythm, CalendarEntry['repeat'] | null>> = {
  open: { every: 'DAILY' },
  close: { every: 'DAILY' },
  'next-day': { every: 'DAILY' },
  week: { every: 'WEEKLY' },
  month: { every: 'MONTHLY' },
  quarter: { every: 'MONTHLY', interval: 3 },
  'half-year': { every: 'MONTHLY', interval: 6 },
  year: { every: 'YEARLY' },
  hire: null,
};

/**
 * Tasks as entries that come back, starting on a day. A task with two rhythms makes two entries.
 * Daily tasks would fill a calendar, so `only` says which rhythms are wanted.
 */
export function taskEntries(
  tasks: readonly { id: string; when: readonly Rhythm[]; title: string; note?: string }[],
  startIso: string,
  only: ReadonlySet<Rhythm>,
): CalendarEntry[] {
  return tasks.flatMap(({ id, when, title, note }) =>
    when.flatMap((rhythm): CalendarEntry[] => {
      const repeat = REPEATS[rhythm];
      if (!repeat || !only.has(rhythm)) return [];
      return [{ id: `${id}-${rhythm}@cleartill`, dayIso: startIso, title, note, repeat }];
    }),
  );
}
