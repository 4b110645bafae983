/** Keys and key prefixes of the interface words that the diagnosis uses; a test compares them with the code. */
export const TROUBLESHOOT_WORDS = ['wizard.', 'actor.', 'leaf.actsFirst', 'leaf.then', 'unit.dash'] as const;
