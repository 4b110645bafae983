import { useEffect, useState } from 'preact/hooks';
import { searchText, type TextHit, warmUp } from './full-text.ts';

const PAUSE_MS = 60;

/** Searches the full text shortly after the last key. Drops results of older queries. */
export function useFullText(query: string) {
  const [hits, setHits] = useState<readonly TextHit[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [isLost, setIsLost] = useState(false);
  const typed = query.trim();
  useEffect(() => {
    setHits([]);
    setIsBusy(typed !== '');
    if (typed === '') return;
    let isOld = false;
    const timer = setTimeout(() => {
      searchText(typed)
        .then((found) => {
          if (isOld) return;
          setHits(found);
          setIsLost(false);
        })
        .catch(() => !isOld && setIsLost(true))
        .finally(() => !isOld && setIsBusy(false));
    }, PAUSE_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [typed]);
  return { hits, isBusy, isLost, warmUp: () => void warmUp().catch(() => {}) };
}
