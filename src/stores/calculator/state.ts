import { DEFAULT_SHOP, type Shop } from '../../domain/business/index.ts';
import type { OfferInput } from '../../offer/types.ts';

/** Everything a reader can set. Plain data: it is stored, linked to and compared as it is. */
export type CalculatorState = Shop & {
  /** Preset the numbers started from; empty when none. */
  preset: string;
  /** Fill lines that a provider does not publish with what is reported in the market. */
  market: boolean;
  offers: OfferInput[];
};

export const MAX_YEARS = 5;

/** Values of version 1 that a link leaves out. They never change: old links keep their meaning. */
export const DEFAULT_STATE: CalculatorState = { ...DEFAULT_SHOP, preset: '', market: true, offers: [] };

/** Inputs that a preset sets; the channels that its mix leaves out take nothing. */
export type PresetInputs = Pick<Shop, 'monthlyFen' | 'terminals' | 'merchantClass' | 'mix'> & { id: string };

/** Returns a state with the inputs of a preset; offers, years and the other choices stay. */
export function applyPreset(state: CalculatorState, preset: PresetInputs): CalculatorState {
  const mix = DEFAULT_STATE.mix.map(
    (part) => preset.mix.find(({ channel }) => channel === part.channel) ?? { ...part, percent: 0 },
  );
  const { id, monthlyFen, terminals, merchantClass } = preset;
  return { ...state, preset: id, monthlyFen, terminals, merchantClass, mix };
}
