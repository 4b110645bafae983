/** A unit that editors may write behind a decimal number: its sign, and the power of ten to the stored unit. */
type Unit = readonly [sign: string, power: number];

/** A quantity that is stored as a whole number and may be written with a unit. */
export type Quantity = {
  units: readonly Unit[];
  /** Form of a value with a unit, for the schema and for editors. */
  pattern: RegExp;
  /** Returns what to write in place of a wrong value, as a message "rule, write remedy". */
  toHint: (input: unknown) => string;
};

/**
 * Converts a decimal number with a unit to the stored whole number. It moves the decimal point in the text, so no
 * binary fraction is involved. Returns undefined if the text has another form or is finer than the stored unit.
 */
export function parseQuantity(text: string, units: readonly Unit[]): number | undefined {
  for (const [sign, power] of units) {
    const [, whole = '', fraction = ''] = new RegExp(`^(\\d+)(?:\\.(\\d+))?${sign}$`).exec(text) ?? [];
    if (whole === '') continue;
    const digits = fraction.replace(/0+$/, '');
    const value = Number(whole + digits.padEnd(power, '0'));
    return digits.length <= power && Number.isSafeInteger(value) ? value : undefined;
  }
  return undefined;
}

/** True if the input is a decimal number without a unit. */
export const isDecimal = (input: unknown): boolean => /^\d+\.\d+$/.test(String(input));
/** True if the input starts with a minus sign. */
export const isNegative = (input: unknown): boolean => /^[-−]\s*[\d.]/.test(String(input));

/** Returns the unit at the end of a text, if the number before it is finer than the stored unit. */
export const unitTooFine = (
  input: unknown,
  { units, pattern }: Pick<Quantity, 'units' | 'pattern'>,
): Unit | undefined => {
  const text = String(input);
  return pattern.test(text) ? units.find(([sign]) => text.endsWith(sign)) : undefined;
};
