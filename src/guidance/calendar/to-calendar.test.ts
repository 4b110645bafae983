import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { taskEntries } from './rhythm.ts';
import { type CalendarEntry, toCalendar } from './to-calendar.ts';

const TODAY = '2026-11-25';
const octets = (line: string) => new TextEncoder().encode(line).length;

/** Reads a calendar with a parser of somebody else. */
function readBack(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      id: event.uid,
      dayIso: event.startDate.toString(),
      title: event.summary,
      note: event.description,
      isRecurring: event.isRecurring(),
      alarms: component.getAllSubcomponents('valarm').length,
      days: event.duration.toSeconds() / 86_400,
    };
  });
}

describe('toCalendar', () => {
  it('is read back by an iCalendar parser as it was written', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map(
      (words) =>
        // A parser drops what no calendar shows: control characters, and blanks at either end.
        [...words.normalize()]
          .filter((char) => char >= ' ' && char !== '\u007f')
          .join('')
          .trim() || 'x',
    );
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(fc.record({ title: text, note: text, day }), { maxLength: 5 }), (drawn) => {
        const entries = drawn.map(({ title, note, day: date }, index): CalendarEntry => {
          return { id: `e${index}@cleartill`, dayIso: date.toISOString().slice(0, 10), title, note };
        });
        const read = readBack(toCalendar(entries, 'x', TODAY));
        expect(read.map(({ id, dayIso, title, note, days }) => ({ id, dayIso, title, note, days }))).toEqual(
          entries.map((entry) => ({ ...entry, days: 1 })),
        );
      }),
    );
  });

  it('keeps every line within 75 octets and ends it with CR LF', () => {
    const title = '押金'.repeat(60);
    const lines = toCalendar([{ id: 'a', dayIso: TODAY, title }], title, TODAY).split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
    expect(lines.join('')).not.toMatch(/[\r\n]/);
  });

  it('cannot be broken out of by what was typed', () => {
    const title = 'x\r\nEND:VEVENT\nBEGIN:VEVENT\\n;,';
    const [event, ...rest] = readBack(toCalendar([{ id: 'a', dayIso: TODAY, title }], 'x', TODAY));
    expect(rest).toEqual([]);
    expect(event?.title).toBe(title.replace('\r\n', '\n'));
  });

  it('reminds before the day', () => {
    const entry: CalendarEntry = { id: 'a', dayIso: '2027-02-28', title: 'x', remindDays: [30, 7] };
    expect(readBack(toCalendar([entry], 'x', TODAY))[0]?.alarms).toBe(2);
  });
});

describe('taskEntries', () => {
  const tasks = [
    { id: 'a', when: ['open'] as const, title: 'a' },
    { id: 'b', when: ['quarter', 'hire'] as const, title: 'b' },
  ];

  it('come back in their rhythm, those that follow no date left out', () => {
    const entries = taskEntries(tasks, TODAY, new Set(['open', 'quarter', 'hire']));
    expect(entries.map(({ id, repeat }) => [id, repeat])).toEqual([
      ['a-open@cleartill', { every: 'DAILY' }],
      ['b-quarter@cleartill', { every: 'MONTHLY', interval: 3 }],
    ]);
    expect(readBack(toCalendar(entries, 'x', TODAY)).every(({ isRecurring }) => isRecurring)).toBe(true);
  });

  it('are those of the wanted rhythms only', () => {
    expect(taskEntries(tasks, TODAY, new Set(['quarter'])).map(({ id }) => id)).toEqual(['b-quarter@cleartill']);
  });
});
