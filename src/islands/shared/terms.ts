import type { CostItem } from '../../domain/types.ts';

/** The glossary entry behind each line of a receipt and each fee of an offer. */
export const TERM_OF: Readonly<Record<CostItem | OfferTerm, string>> = {
  transaction: 'mdf',
  instant: 'instantFee',
  purchase: 'purchaseCost',
  deposit: 'deposit',
  annual: 'annualFee',
  data: 'dataFee',
  upgrade: 'upgradeFee',
  maintenance: 'maintenanceFee',
  effectiveRate: 'effectiveRate',
  cap: 'feeCap',
  leave: 'earlyTermination',
};
type OfferTerm = 'effectiveRate' | 'cap' | 'leave';
export type TermKey = keyof typeof TERM_OF;

/** Where a term stands in the glossary of a language, `zh-CN` or `en`. */
export const termHref = (lang: string, term: TermKey): string =>
  `${lang === 'en' ? '/en' : ''}/glossary/#${TERM_OF[term]}`;
