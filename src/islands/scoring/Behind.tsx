import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

type Props = { summary: string; children: () => ComponentChildren };

const IS_SERVER = typeof document === 'undefined';
/** On hydration this keeps what the server drew. */
const AS_DRAWN = { __html: '' };

/**
 * A fold whose content the server draws in full and the browser takes over when it is first opened: two dozen providers
 * with all their evidence would keep a cheap phone busy before anything can be tapped.
 */
export function Behind({ summary, children }: Props) {
  const [isLive, setLive] = useState(IS_SERVER);
  const fold = useRef<HTMLDetailsElement>(null);
  // It may have been opened before any script ran.
  useEffect(() => {
    if (fold.current?.open) setLive(true);
  }, []);
  return (
    <details class="behind" ref={fold} onToggle={(event) => event.currentTarget.open && setLive(true)}>
      <summary>{summary}</summary>
      {isLive ? <div>{children()}</div> : <div dangerouslySetInnerHTML={AS_DRAWN} />}
    </details>
  );
}
