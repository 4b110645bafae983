import type { Entry } from '../../domain/comparison/index.ts';
import type { FigureId, RangedTariff } from '../../domain/types.ts';

/** What a page needs to show where a figure comes from, in one language. */
export type SourceNote = {
  grade: 'A' | 'B' | 'C' | 'D' | 'E';
  publisher: string;
  title: string;
  url: string | null;
  readOn: string;
  onIssuerPage: boolean;
};

/** An entry with the words and sources of one language, as pages and islands show it. */
export type EntryFacts = Entry & {
  providerId: string;
  /** "Provider · plan" in the page's language. */
  label: string;
  href: string;
  /** Keys of `CalculatorFacts.sources` behind each figure. */
  figureSources: Record<FigureId, readonly string[]>;
  /** Figures whose sources have not been re-read within the clock; they are widened already. */
  stale: readonly FigureId[];
};

export type PresetFacts = {
  id: string;
  name: string;
  assumes: string;
  merchantClass: 'standard' | 'discounted' | 'exempt';
  monthlyFen: number;
  terminals: number;
  mix: { channel: EntryFacts['tariff']['rates'][number]['channel']; percent: number; ticketFen: number; cv: number }[];
};

/** Everything the comparison knows of the world, in one language; inputs are not in it. */
export type CalculatorFacts = {
  entries: EntryFacts[];
  market: RangedTariff;
  marketSources: Record<FigureId, readonly string[]>;
  sources: Record<string, SourceNote>;
  presets: PresetFacts[];
  /** ISO day the facts hold for. */
  day: string;
};
