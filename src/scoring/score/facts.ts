import type { Need } from '../../schemas/channels.ts';
import type { CriterionId, Derivation } from '../../schemas/criteria.ts';
import type { GateResult, SubEvidence, Thresholds } from '../types.ts';

/** Evidence with its words and sources in one language. Scoring itself reads only the points and `applies`. */
export type EvidenceFacts = SubEvidence & {
  /** Keys of `ScoreFacts.sources`. */
  sources: readonly string[];
  /** ISO day of the reading, or null without a reading. */
  readOn: string | null;
  /** Reason for the points; null if the rule explains them. */
  note: string | null;
};

/** A provider with all that its score is computed from and shown with. */
export type ProviderScoreFacts = {
  id: string;
  /** Same in every language. Breaks ties. */
  name: string;
  label: string;
  href: string;
  gates: (GateResult & { text: string; sources: readonly string[] })[];
  /** By sub-score id. A sub-score without evidence is left out and counts as unknown, 0 to 100. */
  evidence: Record<string, EvidenceFacts>;
  /** What the provider offers. An answer whose readings are all stale is unknown (rule D3). */
  needs: Record<Need, 'yes' | 'no' | 'unknown'>;
  /** Ids of its price lists in `CalculatorFacts.entries`; the first one is scored. */
  tariffIds: readonly string[];
};

type SubFacts = {
  id: string;
  name: string;
  weight: number;
  derived?: Derivation;
  limitDays: number;
  narrows: string;
};

export type CriterionFacts = { id: CriterionId; name: string; subs: SubFacts[] };

/** A kind of merchant to start from: a weight for each criterion, in order, total 100; and how much each need counts. */
export type MerchantFacts = { id: string; name: string; why: string; weights: number[]; needs: Record<Need, number> };

/** The method of scoring and the providers, in one language. Weights and business come from the reader. */
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
