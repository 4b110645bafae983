/** Keys and key prefixes of the interface words that the letters uses; a test compares them with the code. */
export const COMPLAIN_WORDS = ['letter.'] as const;
