import { atom } from 'nanostores';
import { createLinkPart, DEVICE_KEYS } from '../link/index.ts';
import { MAX_PICKS, parsePickList, parsePicks, serialisePickList, serialisePicks } from './link.ts';

/** Ids of the providers in the comparison, in the order in which they were picked. */
export const $picks = atom<readonly string[]>([]);

/** Replaces the picks; drops ids beyond `MAX_PICKS`. */
export const setPicks = (ids: readonly string[]): void => $picks.set(ids.slice(0, MAX_PICKS));

const orNull = (ids: string[]): string[] | null => (ids.length > 0 ? ids : null);

/**
 * Creates the part of the link for the picks. A link without a known id has no picks.
 * @param known ids that exist
 */
export const createPicksPart = (known: ReadonlySet<string>) =>
  createLinkPart<readonly string[]>({
    name: 'picks',
    parse: (fragment) => orNull(parsePicks(fragment, known)),
    serialise: serialisePicks,
    store: $picks,
    device: {
      key: DEVICE_KEYS.picks,
      parse: (text) => orNull(parsePickList(text, known)),
      serialise: serialisePickList,
    },
  });
