export { type Rhythm, taskEntries } from './task-entries.ts';
export { type CalendarEntry, toCalendar } from './to-calendar.ts';
