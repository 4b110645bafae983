import { DEFAULT_SHOP, type Shop } from '../../domain/business/index.ts';
import type { OfferInput } from '../../offer/types.ts';

/** Everything that a reader can set. Plain data, because links and the device store it as it is. */
export type CalculatorState = Shop & {
  /** Id of the preset that the numbers came from; empty if there is none. */
  preset: string;
  /** True if lines that a provider does not publish are filled with prices reported in the market. */
  market: boolean;
  offers: OfferInput[];
};

export const MAX_YEARS = 5;

/** Values that a link of version 1 omits. They never change, so that old links keep their meaning. */
export const DEFAULT_STATE: CalculatorState = { ...DEFAULT_SHOP, preset: '', market: true, offers: [] };

/** Inputs that a preset sets. Channels that its mix omits have no share. */
export type PresetInputs = Pick<Shop, 'monthlyFen' | 'terminals' | 'merchantClass' | 'mix'> & { id: string };

/** Returns a state with the inputs of a preset; offers, years and all other inputs stay. */
export function applyPreset(state: CalculatorState, preset: PresetInputs): CalculatorState {
  const mix = DEFAULT_STATE.mix.map(
    (part) => preset.mix.find(({ channel }) => channel === part.channel) ?? { ...part, percent: 0 },
  );
  const { id, monthlyFen, terminals, merchantClass } = preset;
  return { ...state, preset: id, monthlyFen, terminals, merchantClass, mix };
}
