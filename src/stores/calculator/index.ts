export { parseState, serialiseState } from './link.ts';
export { applyPreset, type CalculatorState, DEFAULT_STATE, MAX_YEARS } from './state.ts';
export {
  $epoch,
  $offerKeys,
  $selected,
  $state,
  $unclear,
  addOffer,
  clearState,
  receiveState,
  removeOffer,
  setOffer,
  setPreset,
  setState,
  setUnclear,
} from './store.ts';
