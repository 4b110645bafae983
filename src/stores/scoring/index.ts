export { parseScoring, type ScoringState, serialiseScoring } from './link.ts';
export {
  $scoring,
  clearScoring,
  createScoringPart,
  DEFAULT_SCORING,
  setMerchant,
  setResellers,
  setWeight,
} from './store.ts';
