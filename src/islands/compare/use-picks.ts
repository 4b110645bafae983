import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { $picks, createPicksPart, setPicks } from '../../stores/picks/index.ts';

/** Origin of the visible picks: the page itself, a link, this device, or a choice on this page. */
export type PickOrigin = 'page' | 'link' | 'device' | 'reader';

/**
 * Connects the picks with link and device. Server and browser both render `initial`; picks from a link or the device
 * replace it after hydration.
 * @param known ids that can be picked; others are dropped
 */
export function usePicks(known: readonly string[], initial: readonly string[]) {
  const stored = useStore($picks, { ssr: 'initial' });
  const [origin, setOrigin] = useState<PickOrigin>('page');
  const part = useMemo(() => createPicksPart(new Set(known)), [known]);

  useEffect(() => part.connect(setOrigin), [part]);

  useEffect(() => {
    // Waits until the stores have notified and for the next frame, so that no old picks are painted.
    setTimeout(() => requestAnimationFrame(() => document.documentElement.classList.remove('waits')));
  }, []);

  const ids = origin === 'page' ? initial : stored;
  const choose = (next: readonly string[]) => {
    setPicks(next);
    setOrigin('reader');
  };
  return {
    ids,
    origin,
    add: (id: string) => choose([...ids, id]),
    remove: (id: string) => choose(ids.filter((other) => other !== id)),
    /** Restores the picks of the page and removes those of the reader. */
    clear: () => {
      setPicks([]);
      setOrigin('page');
    },
    /** Writes the visible picks to the link, even if nobody has chosen them. */
    share: () => part.show(ids),
  };
}
