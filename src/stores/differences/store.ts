import { atom } from 'nanostores';
import { createLinkPart } from '../link/index.ts';
import { parseDifferences, serialiseDifferences } from './link.ts';

/** True if the comparison shows only rows that differ. */
export const $onlyDifferences = atom(false);

/** Part of the link; the device does not keep it. */
export const differencesPart = createLinkPart<boolean>({
  name: 'differences',
  parse: parseDifferences,
  serialise: serialiseDifferences,
  store: $onlyDifferences,
});
