import { isDecimal, isNegative, parseQuantity, type Quantity, unitTooFine } from './quantity.ts';
import { z } from './zod.ts';

const RATE: Quantity = {
  units: [
    ['%', 4],
    ['‰', 3],
  ],
  pattern: /^\d+(\.\d+)?[%‰]$/,
  toHint(input) {
    if (isNegative(input)) return 'a rate of 0 or more, write a rate such as 0.38%, or unknown';
    if (isDecimal(input))
      return `a rate with its unit, write ${input}% if the rate is in percent, or whole ppm such as 3800 for 0.38%`;
    const [sign, decimals] = unitTooFine(input, RATE) ?? [];
    if (sign) return `a rate of whole ppm, write at most ${decimals} decimals before ${sign}, such as 0.0325%`;
    return 'write a rate such as 0.38%';
  },
};

const AMOUNT: Quantity = {
  units: [
    ['万元', 6],
    ['元', 2],
  ],
  pattern: /^\d+(\.\d+)?(元|万元)$/,
  toHint(input) {
    if (isNegative(input)) return 'an amount of 0 or more, write an amount such as 20元, or unknown';
    if (isDecimal(input))
      return `an amount with its unit, write ${input}元 if the amount is in yuan, or whole fen such as 2000 for 20元`;
    const [sign, decimals] = unitTooFine(input, AMOUNT) ?? [];
    if (sign) return `an amount of whole fen, write at most ${decimals} decimals before ${sign}, such as 0.05元`;
    const [number] = typeof input === 'string' ? (/\d[\d,，]*(\.\d+)?/.exec(input) ?? []) : [];
    if (number)
      return `an amount in 元 or 万元, write ${number.replace(/[,，]/g, '')}${/万/.test(String(input)) ? '万' : ''}元`;
    return 'write an amount such as 20元';
  },
};

/** Accepts a number with a unit and converts it to the stored unit, which must be at least `min`. */
const toTextSchema = ({ units, pattern }: Quantity, min: number) =>
  z
    .string()
    .regex(pattern)
    .transform((text, context) => {
      const value = parseQuantity(text, units);
      if (value !== undefined && value >= min) return value;
      context.addIssue({ code: 'custom', message: 'finer than the stored unit, or too small' });
      return z.NEVER;
    });

/** Accepts whole stored units, or a number with a unit; the parsed value is a whole number. */
const toPointSchema = (quantity: Quantity, min: number, description: string) =>
  z
    .union([z.int().min(min), toTextSchema(quantity, min)], { error: ({ input }) => quantity.toHint(input) })
    .describe(description);

const RATE_FORMS = 'Rate: 0.38%, 0.0325% or 3.8‰, or a whole number of ppm (0.38% = 3800).';
const AMOUNT_FORMS = 'Amount: 20元, 0.05元 or 406万元, or a whole number of fen (1元 = 100).';

/** Adds a description that ends with the accepted forms of an amount. */
export const describeAmount = <Schema extends z.ZodType>(schema: Schema, text: string): Schema =>
  schema.describe(`${text} ${AMOUNT_FORMS}`);

/** Adds a description that ends with the accepted forms of a rate. */
export const describeRate = <Schema extends z.ZodType>(schema: Schema, text: string): Schema =>
  schema.describe(`${text} ${RATE_FORMS}`);

/** Amount of 0 fen or more; parsed as whole fen. */
export const fenSchema = toPointSchema(AMOUNT, 0, AMOUNT_FORMS);

/** Amount of at least 1 fen; parsed as whole fen. */
export const positiveFenSchema = toPointSchema(AMOUNT, 1, AMOUNT_FORMS);

/** Amount of at least 1 fen, or unknown. */
export const positiveFenOrUnknownSchema = z.union([z.int().min(1), toTextSchema(AMOUNT, 1), z.literal('unknown')], {
  error: ({ input }) => `${AMOUNT.toHint(input)} or unknown`,
});

/**
 * True if the value has the keys of a range. An error inside the range is then more exact than one about the whole
 * figure.
 */
const isRange = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && ['low', 'typical', 'high'].every((key) => key in input);

const toFigureHint = (hint: string): string =>
  /\bor unknown$/.test(hint) ? hint : `${hint}, { low, typical, high } or unknown`;

/** Returns the schema of a point, a range or unknown. Rejects fractions; 0 never means unknown. */
const toFigureSchema = (quantity: Quantity, description: string) => {
  const point = toPointSchema(quantity, 0, description);
  return z
    .union(
      [
        z.int().min(0),
        toTextSchema(quantity, 0),
        z.strictObject({ low: point, typical: point, high: point }),
        z.literal('unknown'),
      ],
      { error: ({ input }) => (isRange(input) ? undefined : toFigureHint(quantity.toHint(input))) },
    )
    .describe(`${description} A range is { low, typical, high }; what nobody published is unknown.`);
};

/** A rate; parsed as whole ppm. */
export const ppmFigureSchema = toFigureSchema(RATE, RATE_FORMS);

/** An amount; parsed as whole fen. */
export const fenFigureSchema = toFigureSchema(AMOUNT, AMOUNT_FORMS);

const whole = z.int().min(0);

/** A number of months or years. */
export const countFigureSchema = z.union(
  [whole, z.strictObject({ low: whole, typical: whole, high: whole }), z.literal('unknown')],
  'write a whole number, { low, typical, high } or unknown',
);

/** A parsed figure: a whole number, a range or unknown. */
export type FigureRecord = z.output<typeof countFigureSchema>;
