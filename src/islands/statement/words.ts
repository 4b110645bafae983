/** Keys and key prefixes of the interface words that the statement check uses; a test compares them with the code. */
export const STATEMENT_WORDS = [
  'statement.',
  'channel.',
  'unit.',
  'cost.',
  'figure.',
  'said.',
  'item.',
  'group.',
  'csv.',
  'payouts.',
  'input.terminals',
  'action.csv',
  'offer.numbered',
  'offer.currentName',
] as const;
