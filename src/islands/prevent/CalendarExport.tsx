import { useState } from 'preact/hooks';
import type { PreventTools } from '../../facts/prevent/types.ts';
import type { Format } from '../../format/format.ts';
import { type CalendarEntry, type Rhythm, taskEntries, toCalendar } from '../../guidance/calendar/index.ts';
import { saveFile } from '../shared/save-file.ts';

/** Rhythms exported by default; daily tasks only on request. */
const OFFERED: readonly Rhythm[] = ['open', 'close', 'next-day', 'week', 'month', 'quarter', 'half-year', 'year'];
const CHOSEN: readonly Rhythm[] = ['week', 'month', 'quarter', 'half-year', 'year'];
/** Dates of the reader's contract, and how many days before each the calendar reminds. */
const DEADLINES = { deposit: [30, 7, 1], contract: [60, 30, 7], data: [30, 7] } as const;
type Deadline = keyof typeof DEADLINES;
const NAMES = Object.keys(DEADLINES) as Deadline[];

/** Returns the local day of the reader as an ISO day. */
function localDay(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Exports the tasks and the reader's deadlines as a calendar file made on the device. */
export function CalendarExport({ f, tasks }: { f: Format; tasks: PreventTools['tasks'] }) {
  const [only, setOnly] = useState<ReadonlySet<Rhythm>>(new Set(CHOSEN));
  const [days, setDays] = useState<Partial<Record<Deadline, string>>>({});
  const [message, setMessage] = useState('');
  const toggle = (rhythm: Rhythm) => {
    const next = new Set(only);
    if (!next.delete(rhythm)) next.add(rhythm);
    setOnly(next);
  };
  const save = () => {
    const today = localDay();
    const own = NAMES.flatMap((name): CalendarEntry[] => {
      const dayIso = days[name];
      if (!dayIso) return [];
      const remindDays = DEADLINES[name];
      const title = f.t(`calendar.${name}.title`);
      return [{ id: `${name}-${dayIso}@cleartill`, dayIso, title, note: f.t(`calendar.${name}.note`), remindDays }];
    });
    const entries = [...own, ...taskEntries(tasks, today, only)];
    if (entries.length === 0) return setMessage(f.t('calendar.nothing'));
    saveFile('cleartill.ics', toCalendar(entries, f.t('calendar.name'), today), 'text/calendar');
    setMessage(f.t('calendar.saved', { count: entries.length }));
  };
  return (
    <section class="calendar" id="calendar">
      <h3>{f.t('calendar.title')}</h3>
      <p class="quiet small">{f.t('calendar.lead')}</p>
      <fieldset>
        <legend>{f.t('calendar.which')}</legend>
        {OFFERED.map((rhythm) => (
          <label key={rhythm} class="tick">
            <input type="checkbox" checked={only.has(rhythm)} onChange={() => toggle(rhythm)} />
            {f.t(`rhythm.${rhythm}`)}
          </label>
        ))}
      </fieldset>
      <fieldset class="days">
        <legend>{f.t('calendar.own')}</legend>
        {NAMES.map((name) => (
          <label key={name}>
            {f.t(`calendar.${name}.title`)}
            <input
              type="date"
              name={name}
              value={days[name] ?? ''}
              onInput={(event) => setDays({ ...days, [name]: event.currentTarget.value })}
            />
          </label>
        ))}
      </fieldset>
      <button type="button" class="button primary" onClick={save}>
        {f.t('calendar.save')}
      </button>
      <p class="small quiet" role="status">
        {message}
      </p>
    </section>
  );
}
