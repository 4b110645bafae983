export { type Rhythm, taskEntries } from './rhythm.ts';
export { type CalendarEntry, toCalendar } from './to-calendar.ts';
