import { useMemo } from 'preact/hooks';
import { decode, type Encoded } from '../../facts/encoded.ts';
import type { PreventTools } from '../../facts/prevent/types.ts';
import { createFormat } from '../../format/format.ts';
import type { Words } from '../../format/words.ts';
import { CalendarExport } from './CalendarExport.tsx';
import { Monitor } from './Monitor.tsx';

type Props = { tools: Encoded<PreventTools>; words: Encoded<Words>; lang: string };

/** Root of the prevention tools: the indicator check and the calendar export. */
export function Prevent(props: Props) {
  const { lang } = props;
  const tools = useMemo(() => decode(props.tools), [props.tools]);
  const f = useMemo(() => createFormat(lang, decode(props.words)), [lang, props.words]);
  return (
    <>
      <Monitor f={f} indicators={tools.indicators} />
      <CalendarExport f={f} tasks={tools.tasks} />
    </>
  );
}
