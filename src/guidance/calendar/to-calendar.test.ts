import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { taskEntries } from './task-entries.ts';
import { type CalendarEntry, toCalendar } from './to-calendar.ts';

const TODAY = '2026-11-25';
const octets = (line: string) => new TextEncoder().encode(line).length;

/** Reads a calendar with an independent parser. */
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
  it('writes entries that an iCalendar parser reads back', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map(
      (words) =>
        // Removes what the parser drops: control characters, and spaces at either end.
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
    expect(lines[lines.length - 1]).toBe('');
    for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
    expect(lines.join('')).not.toMatch(/[\r\n]/);
  });

  it('folds a line only when it exceeds 75 octets', () => {
    const linesOf = (length: number) => toCalendar([{ id: 'a', dayIso: TODAY, title: 'x'.repeat(length) }], 'x', TODAY);
    const fits = 75 - 'SUMMARY:'.length;
    expect(linesOf(fits)).toContain(`SUMMARY:${'x'.repeat(fits)}\r\n`);
    expect(linesOf(fits + 1)).toContain(`SUMMARY:${'x'.repeat(fits)}\r\n x\r\n`);
  });

  it('keeps typed text inside its field', () => {
    const title = 'x\r\nEND:VEVENT\nBEGIN:VEVENT\\n;,';
    const [event, ...rest] = readBack(toCalendar([{ id: 'a', dayIso: TODAY, title }], 'x', TODAY));
    expect(rest).toEqual([]);
    expect(event?.title).toBe(title.replace('\r\n', '\n'));
  });

  it('sets reminders before the day', () => {
    const entry: CalendarEntry = { id: 'a', dayIso: '2027-02-28', title: 'x', remindDays: [30, 7] };
    expect(readBack(toCalendar([entry], 'x', TODAY))[0]?.alarms).toBe(2);
  });
});

describe('taskEntries', () => {
  const tasks = [
    { id: 'a', when: ['open'] as const, title: 'a' },
    { id: 'b', when: ['quarter', 'hire'] as const, title: 'b' },
  ];

  it('returns entries in their rhythm, without tasks that follow no date', () => {
    const entries = taskEntries(tasks, TODAY, new Set(['open', 'quarter', 'hire']));
    expect(entries.map(({ id, repeat }) => [id, repeat])).toEqual([
      ['a-open@cleartill', { every: 'DAILY' }],
      ['b-quarter@cleartill', { every: 'MONTHLY', interval: 3 }],
    ]);
    expect(readBack(toCalendar(entries, 'x', TODAY)).every(({ isRecurring }) => isRecurring)).toBe(true);
  });

  it('includes only the requested rhythms', () => {
    expect(taskEntries(tasks, TODAY, new Set(['quarter'])).map(({ id }) => id)).toEqual(['b-quarter@cleartill']);
  });
});
