export { parseState, serialiseState } from './link.ts';
export { inputsPart } from './part.ts';
export { applyPreset, type CalculatorState, DEFAULT_STATE, MAX_YEARS } from './state.ts';
export {
  $epoch,
  $offerKeys,
  $selected,
  $state,
  $unclear,
  addOffer,
  clearState,
  removeOffer,
  setOffer,
  setPreset,
  setState,
  setUnclear,
  startFrom,
} from './store.ts';
