import type {
  CriterionFacts,
  EvidenceFacts,
  MerchantFacts,
  ProviderScoreFacts,
  SubFacts,
} from '../../scoring/score/index.ts';
import type { GateResult } from '../../scoring/types.ts';
import type { CalculatorFacts, PresetFacts, SourceNote } from '../calculator/types.ts';
import type { ScoreFacts } from '../scoring/types.ts';

/** One value of a cell. `lead` names the part of the row it belongs to; null `text` prints "not published". */
export type CompareLine = { lead?: string; text: string | null; stale?: true; isUnknown?: true };

/** Value of one provider in a row. */
export type CompareCell = {
  lines: CompareLine[];
  /** Keys of `CompareFacts.sources` for the lines, best grade first. */
  sources: string[];
  /** Answer of a yes-or-no row; left out if it is unknown. */
  answer?: 'yes' | 'no';
};

/** Sections that are loaded at build time. The island computes cost and scores. */
export const COMPARE_SECTIONS = ['keyFacts', 'acceptance', 'functions', 'licence', 'penalties', 'service'] as const;
export type CompareSection = (typeof COMPARE_SECTIONS)[number];

export type CompareColumn = {
  id: string;
  label: string;
  href: string;
  /** Ids of its price lists in `CalculatorFacts.entries`; the first one is compared. */
  tariffIds: string[];
  /** By row id. A missing row means that nothing is published. */
  cells: Record<string, CompareCell>;
};

/** Data of the comparison besides cost and scores. Rows and their order are the same for every provider. */
export type CompareFacts = {
  sections: { id: CompareSection; rows: { id: string; label: string }[] }[];
  columns: CompareColumn[];
  sources: Record<string, SourceNote>;
  /** Names of the regulations that the offer check may cite, by id of content/regulation.yaml. */
  rules: Record<string, string>;
};

/** Part of `CalculatorFacts` that the comparison computes cost from, with the first price list of each provider. */
export type ComparePrices = Pick<CalculatorFacts, 'entries' | 'market'> & {
  presets: Omit<PresetFacts, 'assumes'>[];
  sources: Record<string, Pick<SourceNote, 'grade'>>;
};

/** Part of `ScoreFacts` that scores and ranks are computed from, without the reasons for the points. */
export type CompareScoring = Pick<ScoreFacts, 'concentration' | 'draws' | 'seed' | 'thresholds'> & {
  criteria: (Pick<CriterionFacts, 'id' | 'name'> & { subs: Omit<SubFacts, 'name' | 'narrows'>[] })[];
  classes: { id: string; name: string }[];
  merchants: Pick<MerchantFacts, 'id' | 'weights' | 'needs'>[];
  baskets: Omit<PresetFacts, 'name' | 'assumes'>[];
  providers: (Pick<ProviderScoreFacts, 'id' | 'needs' | 'tariffIds'> & {
    gates: (GateResult & { text: string })[];
    evidence: Record<string, Pick<EvidenceFacts, 'low' | 'high' | 'applies'>>;
  })[];
};
