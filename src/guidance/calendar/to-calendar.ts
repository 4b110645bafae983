import { addDays } from '../../base/days.ts';

/** One entry of a calendar: a day, what is due, and how often it recurs. */
export type CalendarEntry = {
  /** Unique among all exported entries and stable between exports, so that a second import updates the first. */
  id: string;
  /** First day, ISO. */
  dayIso: string;
  title: string;
  note?: string | undefined;
  repeat?: { every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'; interval?: number } | undefined;
  /** Reminders, in days before the entry; none if left out. */
  remindDays?: readonly number[] | undefined;
};

/** Limit of a content line without its line break (RFC 5545 section 3.1). */
const MAX_OCTETS = 75;

/** Escapes a TEXT value (RFC 5545 section 3.3.11). Drops control characters except the tab. */
const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, (char) => (char === '\t' ? char : ''));

const octetsOf = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Folds a content line into parts of at most 75 octets, never inside a character (RFC 5545 section 3.1). */
function fold(line: string): string {
  let folded = '';
  let used = 0;
  for (const char of line) {
    const octets = octetsOf(char);
    if (used + octets > MAX_OCTETS) {
      folded += '\r\n ';
      used = 1;
    }
    folded += char;
    used += octets;
  }
  return folded;
}

const compact = (dayIso: string): string => dayIso.replaceAll('-', '');

function toEvent({ id, dayIso, title, note, repeat, remindDays = [] }: CalendarEntry, stamp: string): string[] {
  const interval = repeat?.interval ?? 1;
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(dayIso)}`,
    `DTEND;VALUE=DATE:${compact(addDays(dayIso, 1))}`,
    ...(repeat ? [`RRULE:FREQ=${repeat.every}${interval > 1 ? `;INTERVAL=${interval}` : ''}`] : []),
    `SUMMARY:${escapeText(title)}`,
    ...(note ? [`DESCRIPTION:${escapeText(note)}`] : []),
    'TRANSP:TRANSPARENT',
    ...remindDays.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(title)}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/**
 * Returns an iCalendar file (RFC 5545) of all-day entries.
 * @param name title of the calendar
 * @param todayIso day of the export, for the DTSTAMP of every entry
 */
export function toCalendar(entries: readonly CalendarEntry[], name: string, todayIso: string): string {
  const stamp = `${compact(todayIso)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ClearTill//ClearTill//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap((entry) => toEvent(entry, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
