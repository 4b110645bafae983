import type { Span } from '../domain/types.ts';
import { createTranslate, type Translate, type Words } from './words.ts';

export type Format = ReturnType<typeof createFormat>;

/**
 * Writes a number with commas between thousands, as both languages do. Avoids Intl.NumberFormat, because creating one
 * takes a slow phone longer than drawing a whole row.
 */
function grouped(value: number, decimals: number): string {
  const [digits = '', fraction] = (value + 0).toFixed(decimals).split('.');
  const whole = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? whole : `${whole}.${fraction}`;
}

/** Writes a rate with two decimals, or four if it has more than two. */
const bareRate = (ppm: number): string => (ppm / 10_000).toFixed(Math.round(ppm) % 100 === 0 ? 2 : 4);

/**
 * Returns the words and the number formats of one language, for pages and islands alike. Amounts are in fen, fractions
 * allowed; rounding happens only here. A missing word throws. `src/format/README.md` explains the names.
 * @param lang BCP 47 tag
 * @param t looks a word up; pages pass their own, whose errors name the file
 */
export function createFormat(lang: string, words: Words, t: Translate = createTranslate(words)) {
  const join = (low: string, high: string): string => (low === high ? low : `${low}${t('unit.dash')}${high}`);
  const whole = (value: number): string => grouped(value, 0);
  const yuan = (fen: number): string => grouped(Math.round(fen / 100), 0);
  const price = (fen: number): string => grouped(fen / 100, Number.isInteger(fen / 100) ? 0 : 2);
  const exact = (fen: number): string => grouped(Math.round(fen) / 100, 2);
  const inYuan = (amount: string): string => t('unit.yuanAmount', { amount });
  const points = ({ low, typical, high }: Span, one: (value: number) => string): string =>
    low === high ? one(low) : [low, typical, high].map(one).join(t('unit.dash'));

  return {
    lang,
    t,
    /** Joins two formatted ends; writes equal ends once. */
    join,
    list: (parts: readonly string[]): string => parts.join(t('unit.list')),
    /** Whole number. */
    whole,
    /** Total: whole yuan, without unit. */
    yuan,
    /** Price: fen only where there are any, without unit. */
    price,
    /** Amount on a receipt: always to the fen, without unit. */
    exact,
    /** Rate in percent. */
    rate: (ppm: number): string => `${bareRate(ppm)}%`,
    /** Cost as a share of takings, two decimals; a dash if nothing is taken. */
    effective: (ppm: number | null): string => (ppm === null ? '\u2014' : `${(ppm / 10_000).toFixed(2)}%`),
    /** Share of a whole in whole percent. */
    share: (fraction: number): string => `${whole(fraction * 100)}%`,
    /** Low and high end, each written by `one`. */
    span: ({ low, high }: Span, one: (value: number) => string): string => join(one(low), one(high)),
    inYuan,
    yuanText: (fen: number): string => inYuan(yuan(fen)),
    priceText: (fen: number): string => inYuan(price(fen)),
    exactText: (fen: number): string => inYuan(exact(fen)),
    wholePoints: (figure: Span): string => points(figure, whole),
    ratePoints: (figure: Span): string => `${points(figure, bareRate)}%`,
    pricePoints: (figure: Span): string => inYuan(points(figure, price)),
    exactPoints: (figure: Span): string => inYuan(points(figure, exact)),
    /** Yuan a year, whole yuan. */
    yearPoints: (figure: Span): string => t('unit.yuanYear', { amount: points(figure, yuan) }),
  };
}
