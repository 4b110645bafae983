/** Acceptance methods, in the display order of every page. */
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

/** Cost items of ownership, in the display order of every receipt. */
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

/** Functions other than taking a payment. A profile answers each with yes, no or unknown. */
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

/** Acceptance methods and functions that a merchant can need. */
export const NEEDS = [...CHANNELS, ...FUNCTIONS] as const;

export type Need = (typeof NEEDS)[number];
