export { parseScoring, type ScoringState, serialiseScoring } from './link.ts';
export {
  $scoring,
  clearScoring,
  DEFAULT_SCORING,
  receiveScoring,
  setMerchant,
  setResellers,
  setWeight,
} from './store.ts';
