import { useEffect, useState } from 'preact/hooks';
import { acceptExtra, saveExtra } from '../shared/storage.ts';

const EXTRA = 'differences';
const TEXT = 'd=1';

/** Whether only rows that differ show; kept in the link. */
export function useDifferences() {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const follow = () => {
      const params = new URLSearchParams(location.hash.slice(1));
      // A jump inside the page is no link of ours.
      if (params.get('x') !== '1') return;
      const found = params.get('d') === '1';
      setOn(found);
      acceptExtra(EXTRA, found ? TEXT : '');
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const set = (next: boolean) => {
    setOn(next);
    saveExtra(EXTRA, next ? TEXT : '');
  };
  return [isOn, set] as const;
}
