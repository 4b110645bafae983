import type { CostItem } from '../schemas/channels.ts';

/**
 * Ids of the glossary terms behind the figures: lines of a receipt, fields of an offer, words of the calculator.
 * `transaction` is the amount that is deducted; `rate` is the percentage that it is.
 */
export const TERM_IDS = {
  rate: 'mdr',
  cap: 'feeCap',
  transaction: 'mdf',
  instant: 'instantFee',
  purchase: 'purchaseCost',
  deposit: 'deposit',
  annual: 'annualFee',
  data: 'dataFee',
  upgrade: 'upgradeFee',
  maintenance: 'maintenanceFee',
  effectiveRate: 'effectiveRate',
  ownership: 'tco',
  merchantClass: 'preferentialClass',
  leave: 'earlyTermination',
  grade: 'evidenceGrade',
} as const satisfies Readonly<Record<CostItem, string>> & Readonly<Record<string, string>>;

export type TermKey = keyof typeof TERM_IDS;

/**
 * Returns the address of a term in the glossary.
 * @param lang BCP 47 tag, `zh-CN` or `en`
 */
export const termHref = (lang: string, term: TermKey): string =>
  `${lang === 'en' ? '/en' : ''}/glossary/#${TERM_IDS[term]}`;
