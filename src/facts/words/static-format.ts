import type { Span } from '../../domain/types.ts';
import { LANG_TAGS, type Lang } from '../../format/langs.ts';
import { wordsOf } from './load.ts';

export type Format = ReturnType<typeof useFormat>;

/**
 * Numbers and dates of one language for static pages. Amounts are fen, fractions allowed; rounding happens here only.
 * Returned texts carry their unit.
 */
export function useFormat(lang: Lang) {
  const t = wordsOf(lang);
  const tag = LANG_TAGS[lang];
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const cents = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const large = new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 });
  const largeFrom = lang === 'zh' ? 1_000_000 : 100_000_000;
  const inYuan = (amount: string): string => t('unit.yuanAmount', { amount });

  const bareRate = (ppm: number): string => (ppm / 10_000).toFixed(Math.round(ppm) % 100 === 0 ? 2 : 4);
  const barePrice = (fen: number): string => (fen % 100 === 0 ? whole : cents).format(fen / 100);
  const bareYuan = (fen: number): string => whole.format(Math.round(fen / 100));
  const bareCents = (fen: number): string => cents.format(fen / 100);

  /** Low, typical and high joined, the unit once at the end; a point stands alone. */
  const join = ({ low, typical, high }: Span, one: (value: number) => string, unit: (text: string) => string): string =>
    unit(low === high ? one(low) : [low, typical, high].map(one).join(t('unit.dash')));
  const percent = (text: string): string => `${text}%`;

  return {
    t,
    rate: (span: Span) => join(span, bareRate, percent),
    /** Prices as printed: fen only where there are any. */
    price: (span: Span) => join(span, barePrice, inYuan),
    /** Worked examples: always to the fen. */
    exact: (span: Span) => join(span, bareCents, inYuan),
    /** Yearly totals: whole yuan. */
    yearly: (span: Span) => join(span, bareYuan, (amount) => t('unit.yuanYear', { amount })),
    count: (span: Span) => join(span, (value) => whole.format(value), String),
    /** One amount in words for running text: 406 wan, 4.06 million. */
    large: (fen: number) => inYuan(fen < largeFrom ? barePrice(fen) : large.format(fen / 100)),
    yuan: (fen: number) => inYuan(barePrice(fen)),
    wholeYuan: (fen: number) => inYuan(bareYuan(fen)),
    share: (fraction: number) => percent(whole.format(fraction * 100)),
    list: (parts: readonly string[]) => parts.join(t('unit.list')),
  };
}
