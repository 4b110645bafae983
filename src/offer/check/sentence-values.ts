import { mapSpan } from '../../base/spans.ts';
import type { Channel, Span } from '../../domain/types.ts';
import type { CheckLineId } from './types.ts';

/** Value of a placeholder, with the format in which the page writes it. */
export type SentenceValue =
  | { as: 'yuan'; fen: number }
  | { as: 'price'; fen: number }
  | { as: 'rate'; ppm: number }
  | { as: 'share'; fraction: number }
  | { as: 'whole'; value: number }
  | { as: 'span'; unit: 'ppm' | 'fen'; span: Span }
  | { as: 'channels'; channels: readonly Channel[] }
  | { as: 'lines'; lines: readonly (CheckLineId | 'upgradeEveryYears')[] };

export const yuan = (fen: number): SentenceValue => ({ as: 'yuan', fen });
export const price = (fen: number): SentenceValue => ({ as: 'price', fen });
export const rate = (ppm: number): SentenceValue => ({ as: 'rate', ppm });
export const channels = (...of: Channel[]): SentenceValue => ({ as: 'channels', channels: of });
export const lines = (...of: (CheckLineId | 'upgradeEveryYears')[]): SentenceValue => ({ as: 'lines', lines: of });
export const inUnit = (unit: 'ppm' | 'fen', value: number): SentenceValue =>
  unit === 'ppm' ? rate(value) : price(value);

/** One yuan in fen. */
export const ONE_YUAN = 100;
/** A hundredth of a percent in ppm. */
const HUNDREDTH_PPM = 100;

/** Rounds to a hundredth of a percent, because an average is not more precise. */
export const toHundredth = (ppm: number): number => Math.round(ppm / HUNDREDTH_PPM) * HUNDREDTH_PPM;

export function marketSpan(unit: 'ppm' | 'fen', span: Span): SentenceValue {
  if (unit === 'fen') return { as: 'span', unit, span };
  return { as: 'span', unit, span: mapSpan(span, toHundredth) };
}

/** Writes a mean ticket of 100 yuan or more in whole yuan, because a mean is not more precise. */
export const meanTicket = (fen: number): SentenceValue => (fen < 100 * ONE_YUAN ? price(fen) : yuan(fen));
