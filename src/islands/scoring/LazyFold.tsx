import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

type Props = { summary: string; children: () => ComponentChildren };

const IS_SERVER = typeof document === 'undefined';
/** Empty markup that makes hydration keep the content from the server. */
const KEEP_MARKUP = { __html: '' };

/**
 * Fold whose content the server renders in full. The browser hydrates it when it is first opened. Hydrating the
 * evidence of all providers at the start blocks a slow phone.
 */
export function LazyFold({ summary, children }: Props) {
  const [isLive, setLive] = useState(IS_SERVER);
  const fold = useRef<HTMLDetailsElement>(null);
  // Hydrates a fold that was opened before scripts ran.
  useEffect(() => {
    if (fold.current?.open) setLive(true);
  }, []);
  return (
    <details class="behind" ref={fold} onToggle={(event) => event.currentTarget.open && setLive(true)}>
      <summary>{summary}</summary>
      {isLive ? <div>{children()}</div> : <div dangerouslySetInnerHTML={KEEP_MARKUP} />}
    </details>
  );
}
