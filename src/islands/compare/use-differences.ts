import { useStore } from '@nanostores/preact';
import { useEffect } from 'preact/hooks';
import { $onlyDifferences, differencesPart } from '../../stores/differences/index.ts';

/** Returns whether only rows that differ show, and a function that sets it; connects it with the link. */
export function useDifferences() {
  const isOn = useStore($onlyDifferences, { ssr: 'initial' });
  useEffect(() => differencesPart.connect(), []);
  return [isOn, (next: boolean) => $onlyDifferences.set(next)] as const;
}
