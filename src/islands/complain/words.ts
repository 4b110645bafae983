/** Keys and key prefixes of the interface words that the letters use; a test compares them with the code. */
export const COMPLAIN_WORDS = ['letter.'] as const;
