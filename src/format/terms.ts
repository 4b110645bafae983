import type { CostItem } from '../schemas/channels.ts';

/** Ids of the glossary terms behind the lines of a receipt and the fields of an offer. */
export const TERM_IDS = {
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
  leave: 'earlyTermination',
} as const satisfies Readonly<Record<CostItem, string>> & Readonly<Record<string, string>>;

export type TermKey = keyof typeof TERM_IDS;

/**
 * Returns the address of a term in the glossary.
 * @param lang BCP 47 tag, `zh-CN` or `en`
 */
export const termHref = (lang: string, term: TermKey): string =>
  `${lang === 'en' ? '/en' : ''}/glossary/#${TERM_IDS[term]}`;
