import type { RHYTHMS } from '../../schemas/prevent.ts';
import type { CalendarEntry } from './to-calendar.ts';

export type Rhythm = (typeof RHYTHMS)[number];

/** Recurrence of each rhythm; null for a task that follows an event such as hiring instead of a date. */
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
 * Returns tasks as recurring calendar entries from a first day on. A task with two rhythms gives two entries.
 * @param startIso first day, ISO
 * @param only rhythms to include, because daily tasks would fill a calendar
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
