import type { Entry } from '../../domain/comparison/index.ts';
import type { FigureId, RangedTariff } from '../../domain/types.ts';

/** Source of a figure in one language, as marks and cards show it. */
export type SourceNote = {
  grade: 'A' | 'B' | 'C' | 'D' | 'E';
  publisher: string;
  title: string;
  url: string | null;
  readOn: string;
  onIssuerPage: boolean;
};

/** Price list to compare, with its words and sources in one language. */
export type EntryFacts = Entry & {
  providerId: string;
  /** "Provider · plan" in the language of the page. */
  label: string;
  href: string;
  /** Keys of `CalculatorFacts.sources` by figure. */
  figureSources: Record<FigureId, readonly string[]>;
  /** Figures with stale sources (rule D3); `tariff` is already widened for them. */
  stale: readonly FigureId[];
};

/** Example shop in one language. `monthlyFen` is its monthly turnover, `cv` the variation of its amounts. */
export type PresetFacts = {
  id: string;
  name: string;
  assumes: string;
  merchantClass: 'standard' | 'discounted' | 'exempt';
  monthlyFen: number;
  terminals: number;
  mix: { channel: EntryFacts['tariff']['rates'][number]['channel']; percent: number; ticketFen: number; cv: number }[];
};

/** Data that cost is computed from, in one language, without what the reader enters. */
export type CalculatorFacts = {
  entries: EntryFacts[];
  market: RangedTariff;
  marketSources: Record<FigureId, readonly string[]>;
  sources: Record<string, SourceNote>;
  presets: PresetFacts[];
  /** ISO day for which the facts are valid. */
  day: string;
};
