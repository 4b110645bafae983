import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { readDevice, writeDevice } from '../../stores/link/index.ts';
import { $picks, parsePicks, receivePicks, serialisePicks } from '../../stores/picks/index.ts';
import { acceptExtra, saveExtra } from '../shared/storage.ts';

const KEY = 'cleartill-picks';
const EXTRA = 'picks';

/** Where the picks on show come from: the page itself, a link, this device, or a choice made here. */
export type PickOrigin = 'page' | 'link' | 'device' | 'reader';

/**
 * The providers to compare. Server and browser both draw `initial`; picks from a link, else those that this device
 * keeps, come in afterwards, and each change is kept on the device and in the link.
 * @param known ids that can be picked; others are dropped
 */
export function usePicks(known: readonly string[], initial: readonly string[]) {
  const stored = useStore($picks, { ssr: 'initial' });
  const [origin, setOrigin] = useState<PickOrigin>('page');

  useEffect(() => {
    const all = new Set(known);
    const kept = serialisePicks((readDevice(KEY) ?? '').split(',').filter(Boolean));
    const receive = (text: string): boolean => {
      const ids = parsePicks(text, all);
      if (ids.length === 0) return false;
      receivePicks(ids);
      acceptExtra(EXTRA, serialisePicks(ids));
      // Lists that have ticks lead here with a link of what the device keeps.
      setOrigin(serialisePicks(ids) === kept ? 'device' : 'link');
      return true;
    };
    if (!receive(location.hash)) receive(kept);
    const follow = () => receive(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  useEffect(() => {
    // Stores draw what they received in a task of its own; the page that waited for it is seen in the frame after.
    setTimeout(() => requestAnimationFrame(() => document.documentElement.classList.remove('waits')));
  }, []);

  const ids = origin === 'page' ? initial : stored;
  const choose = (next: readonly string[]) => {
    receivePicks(next);
    setOrigin('reader');
    writeDevice(KEY, next.join(','));
    saveExtra(EXTRA, serialisePicks(next));
  };
  return {
    ids,
    origin,
    add: (id: string) => choose([...ids, id]),
    remove: (id: string) => choose(ids.filter((other) => other !== id)),
    /** Back to what the page begins with; nothing is kept any longer. */
    clear: () => {
      receivePicks([]);
      setOrigin('page');
      writeDevice(KEY, '');
      saveExtra(EXTRA, '');
    },
    /** Takes what is on show into the link, also when nobody has chosen it. */
    share: () => acceptExtra(EXTRA, serialisePicks(ids)),
  };
}
