import type { Span } from '../domain/types.ts';
import { createTranslate, type Translate, type Words } from './words.ts';

export type Format = ReturnType<typeof createFormat>;

/**
 * A number with commas between thousands, rounded to so many decimals. Both languages write it so; making a single
 * Intl.NumberFormat takes a cheap phone longer than drawing a whole row.
 */
function grouped(value: number, decimals: number): string {
  const [digits = '', fraction] = (value + 0).toFixed(decimals).split('.');
  const whole = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? whole : `${whole}.${fraction}`;
}

/**
 * Words and number formats of one language. Amounts come in fen (fractions allowed) and are rounded only here.
 * A missing word throws: the page would otherwise show a hole.
 */
export function createFormat(lang: string, words: Words, t: Translate = createTranslate(words)) {
  const join = (low: string, high: string): string => (low === high ? low : `${low}${t('unit.dash')}${high}`);
  /** Yuan without fen, for totals. */
  const yuan = (fen: number): string => grouped(Math.round(fen / 100), 0);
  /** Yuan with fen only where there are any, for prices. */
  const price = (fen: number): string => grouped(fen / 100, Number.isInteger(fen / 100) ? 0 : 2);
  /** Yuan and fen, for receipts. */
  const exact = (fen: number): string => grouped(Math.round(fen) / 100, 2);
  /** A rate as a percentage: two decimals, more only when it has them. */
  const rate = (ppm: number): string => `${(ppm / 10_000).toFixed(Math.round(ppm) % 100 === 0 ? 2 : 4)}%`;
  /** A cost as a share of takings, two decimals; a dash when nothing is taken. */
  const effective = (ppm: number | null): string => (ppm === null ? '\u2014' : `${(ppm / 10_000).toFixed(2)}%`);
  const share = (fraction: number): string => `${grouped(fraction * 100, 0)}%`;
  const span = (of: Span, one: (value: number) => string): string => join(one(of.low), one(of.high));
  return {
    lang,
    t,
    join,
    yuan,
    price,
    exact,
    rate,
    effective,
    share,
    span,
    whole: (value: number) => grouped(value, 0),
  };
}
