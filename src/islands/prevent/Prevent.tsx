import { useMemo } from 'preact/hooks';
import { createFormat } from '../../format/format.ts';
import { CalendarExport } from './CalendarExport.tsx';
import { Monitor } from './Monitor.tsx';
import type { Tools } from './types.ts';

/** What prevention computes on the device: the calendar file and one indicator at a time. */
export function Prevent({ tools: json, words, lang }: { tools: string; words: string; lang: string }) {
  const tools = useMemo(() => JSON.parse(json) as Tools, [json]);
  const f = useMemo(() => createFormat(lang, JSON.parse(words)), [lang, words]);
  return (
    <>
      <Monitor f={f} indicators={tools.indicators} />
      <CalendarExport f={f} tasks={tools.tasks} />
    </>
  );
}
