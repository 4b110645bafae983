import { createLinkPart, DEVICE_KEYS } from '../link/index.ts';
import { INPUTS } from '../link/page-link.ts';
import { parseState, serialiseState } from './link.ts';
import type { CalculatorState } from './state.ts';
import { $state, replaceState } from './store.ts';

/** Part of the link for the inputs of the calculator; the only one under the version `v`. */
export const inputsPart = createLinkPart<CalculatorState>({
  name: INPUTS,
  parse: parseState,
  serialise: serialiseState,
  store: { set: replaceState, listen: (listener) => $state.listen(listener) },
  device: { key: DEVICE_KEYS.inputs },
  keepsFollowed: true,
});
