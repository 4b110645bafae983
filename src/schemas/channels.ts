/** Acceptance methods, in the order in which every page lists them. */
export const CHANNELS = [
  'debit-card',
  'credit-card',
  'small-contactless',
  'unionpay-qr',
  'alipay',
  'wechat-pay',
  'foreign-card',
  'e-cny',
] as const;

export type Channel = (typeof CHANNELS)[number];

/** Cost items of ownership, in the order in which every receipt lists them. */
export const COST_ITEMS = [
  'transaction',
  'instant',
  'purchase',
  'deposit',
  'annual',
  'data',
  'upgrade',
  'maintenance',
] as const;

export type CostItem = (typeof COST_ITEMS)[number];

/** What a provider can do beyond taking a payment; every profile answers each with yes, no or unknown. */
export const FUNCTIONS = [
  'refund',
  'pre-authorisation',
  'instalments',
  'multi-store',
  'multi-currency',
  'receipt-printer',
  'scanner',
  'voice-announcement',
  'face-payment',
  'e-invoice',
  'membership',
  'inventory',
  'split-settlement',
  'bill-download',
  'api',
] as const;

/** Ways to be paid and tools that a shop can need. */
export const NEEDS = [...CHANNELS, ...FUNCTIONS] as const;

export type Need = (typeof NEEDS)[number];
