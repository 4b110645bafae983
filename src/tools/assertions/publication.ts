import type { TariffRecord } from '../../schemas/tariff.ts';
import { type Assertion, type Fault, recordFile } from './fault.ts';
import { datedRowsOf, figuresOf, type Line } from './walk.ts';

/** Returns the lines of a tariff that state a figure. */
const linesWithFigures = (tariff: TariffRecord): Line[] =>
  datedRowsOf(tariff)
    .flatMap(({ lines }) => lines)
    .filter((line) => figuresOf(line).some(({ figure }) => figure !== 'unknown'));

/** True if the tariff states any figure. Zero is a figure. */
export const hasOwnFigure = (tariff: TariffRecord): boolean => linesWithFigures(tariff).length > 0;

export const publicationFits: Assertion = {
  rule: 'publication-fits',
  check({ tariffs }) {
    return [...tariffs].flatMap(([id, tariff]): Fault[] => {
      const isNone = tariff.publication === 'none';
      if (isNone !== hasOwnFigure(tariff)) return [];
      const expected = isNone ? 'no figure, since publication is none' : 'a figure at least';
      const write = isNone ? 'publication: reported or published' : 'publication: none';
      return [
        { file: recordFile('tariffs', id), field: 'publication', expected, got: isNone ? 'figures' : 'none', write },
      ];
    });
  },
};

export const publishedByProvider: Assertion = {
  rule: 'published-by-provider',
  check({ tariffs, sources }) {
    const own = new Set(sources.filter(({ kind }) => kind === 'provider').map(({ id }) => id));
    return [...tariffs].flatMap(([id, tariff]): Fault[] => {
      if (tariff.publication !== 'published') return [];
      if (linesWithFigures(tariff).some((line) => line.sources.some((source) => own.has(source)))) return [];
      const expected = 'a figure from a source of kind provider';
      return [
        {
          file: recordFile('tariffs', id),
          field: 'publication',
          expected,
          got: 'none',
          write: 'publication: reported',
        },
      ];
    });
  },
};
