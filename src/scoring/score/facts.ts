import type { Need } from '../../schemas/channels.ts';
import type { CriterionId, Derivation } from '../../schemas/criteria.ts';
import type { GateResult, SubEvidence, Thresholds } from './types.ts';

/** Evidence with the words and sources of one language, as pages and islands show it. */
export type EvidenceFacts = SubEvidence & {
  /** Keys of `ScoreFacts.sources`. */
  sources: readonly string[];
  /** ISO day of the reading, or null when no reading stands behind it. */
  readOn: string | null;
  /** Why these levels; null when the rule says it all. */
  note: string | null;
};

/** A provider as the scoring sees it. A sub-score without evidence is not in the record: unknown, 0 to 100. */
export type ProviderScoreFacts = {
  id: string;
  /** Breaks ties; the same in every language. */
  name: string;
  label: string;
  href: string;
  gates: (GateResult & { text: string; sources: readonly string[] })[];
  evidence: Record<string, EvidenceFacts>;
  /** What it can do, with the day of the oldest reading that still counts for a yes or a no. */
  needs: Record<Need, 'yes' | 'no' | 'unknown'>;
  /** Ids of its price lists in `CalculatorFacts.entries`. */
  tariffIds: readonly string[];
};

export type SubFacts = {
  id: string;
  name: string;
  weight: number;
  derived?: Derivation;
  limitDays: number;
  narrows: string;
};

export type CriterionFacts = { id: CriterionId; name: string; subs: SubFacts[] };

/** A kind of merchant to start from: weights of the seven criteria in their order, total 100, and what it needs. */
export type MerchantFacts = { id: string; name: string; why: string; weights: number[]; needs: Record<Need, number> };

/** Rules and providers that scores are computed from; weights and the reader's business are arguments. */
export type ScoringFacts = {
  version: number;
  concentration: number;
  draws: number;
  seed: number;
  thresholds: Thresholds;
  criteria: CriterionFacts[];
  classes: { id: string; name: string; means: string }[];
  gateNames: Record<string, string>;
  merchants: MerchantFacts[];
  providers: ProviderScoreFacts[];
};
