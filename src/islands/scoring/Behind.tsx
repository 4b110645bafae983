import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

type Props = { summary: string; children: () => ComponentChildren };

const IS_SERVER = typeof document === 'undefined';
/** Empty markup that makes hydration keep what the server drew. */
const AS_DRAWN = { __html: '' };

/**
 * Fold whose content the server draws in full. The browser hydrates it when it is first opened, because hydrating all
 * evidence of two dozen providers at start blocks a slow phone.
 */
export function Behind({ summary, children }: Props) {
  const [isLive, setLive] = useState(IS_SERVER);
  const fold = useRef<HTMLDetailsElement>(null);
  // True if it was opened before scripts ran.
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
