/** Keys and key prefixes of the interface words that the prevention tools use; a test compares them with the code. */
export const PREVENT_WORDS = ['kpi.', 'calendar.', 'unit.', 'field.', 'rhythm.'] as const;
