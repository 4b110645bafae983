import { describe, expect, it } from 'vitest';
import { fenFigureSchema, ppmFigureSchema } from '../../src/schemas/units.ts';
import { everythingIn } from '../../src/tools/assertions/walk.ts';
import { ROOT, readContent } from '../../src/tools/read-content.ts';

const { content } = readContent(ROOT);
const records = everythingIn(content).filter(({ file }) => !file.startsWith('content/i18n/'));
const figures = records.flatMap(({ file, field, key, value }) =>
  typeof value === 'number' && /(Ppm|Fen)(\.(low|typical|high))?$/.test(field)
    ? [{ place: `${file}: ${field}`, isRate: /Ppm/.test(field), key, value }]
    : [],
);

/** Writes a whole number with the decimal point moved to the left, as an editor writes it. */
function toDecimal(value: number, places: number): string {
  const digits = String(value).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

describe('figures of the content', () => {
  it('are the same whole numbers when they are written with a unit', () => {
    expect(figures.length).toBeGreaterThan(100);
    const wrong = figures.filter(({ isRate, value }) => {
      const rates = [`${toDecimal(value, 4)}%`, `${toDecimal(value, 3)}‰`];
      const amounts = [`${toDecimal(value, 2)}元`, `${toDecimal(value, 6)}万元`];
      const schema = isRate ? ppmFigureSchema : fenFigureSchema;
      return (isRate ? rates : amounts).some((written) => schema.parse(written) !== value);
    });
    expect(wrong).toEqual([]);
  });

  it('reach the pages as whole numbers, never as text', () => {
    const texts = records.filter(
      ({ field, value }) =>
        typeof value === 'string' && value !== 'unknown' && /(Ppm|Fen)(\.(low|typical|high))?$/.test(field),
    );
    expect(texts).toEqual([]);
  });

  it('of the market have the values of their units', () => {
    expect(content.market).toMatchObject({
      rates: {
        'debit-card': [
          {
            tiers: [
              {
                ratePpm: { low: 5000, typical: 5000, high: 6000 },
                capFen: { low: 2000, typical: 2000, high: 2500 },
              },
            ],
          },
        ],
      },
      ownership: {
        deposit: [
          {
            amountFen: { low: 0, typical: 9900, high: 29_900 },
            refund: { best: { volumeFen: 12_000_000 }, typical: { volumeFen: 10_000_000 } },
          },
        ],
      },
    });
  });
});
