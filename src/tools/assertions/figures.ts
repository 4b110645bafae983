import type { Figure, TariffRecord } from '../../schemas/tariff.ts';
import type { Assertion, Fault } from './fault.ts';
import { datedLinesOf, datedRowsOf, figuresOf, type Line } from './walk.ts';

const isRange = (figure: Figure | undefined): figure is Exclude<Figure, string | number> => typeof figure === 'object';
const typicalOf = (figure: Figure | undefined): number | undefined =>
  isRange(figure) ? figure.typical : typeof figure === 'number' ? figure : undefined;

const TERM_ORDER = ['always', 'on-volume', 'never'];
type Term = { kind: string; volumeFen?: number };
type Terms = { best: Term; typical: Term; worst: Term };

/** The refund terms of a deposit when there are three of them. */
const termsOf = ({ refund }: Line): Terms | undefined =>
  typeof refund === 'object' && refund !== null && 'best' in refund ? (refund as Terms) : undefined;

export const rangesOrdered: Assertion = {
  rule: 'ranges-ordered',
  check(content) {
    return datedLinesOf(content).flatMap(({ file, field, line }) => {
      const figures = figuresOf(line).flatMap(({ name, figure }): Fault[] => {
        if (!isRange(figure) || (figure.low <= figure.typical && figure.typical <= figure.high)) return [];
        const { low, typical, high } = figure;
        const got = `${low}, ${typical}, ${high}`;
        return [{ file, field: `${field}.${name}`, expected: 'low ≤ typical ≤ high', got, write: 'the three in that order' }];
      });
      const terms = termsOf(line);
      if (!terms) return figures;
      const kinds = [terms.best.kind, terms.typical.kind, terms.worst.kind];
      const ranks = kinds.map((kind) => TERM_ORDER.indexOf(kind));
      if (ranks.every((rank, index) => index === 0 || (ranks[index - 1] ?? 0) <= rank)) return figures;
      const expected = 'best, typical and worst in the order always, on-volume, never';
      return [...figures, { file, field: `${field}.refund`, expected, got: kinds.join(', '), write: 'the three in that order' }];
    });
  },
};

export const rangesExplained: Assertion = {
  rule: 'ranges-explained',
  check(content) {
    return datedLinesOf(content).flatMap(({ file, field, line }): Fault[] => {
      const ranged = figuresOf(line).find(({ figure }) => isRange(figure))?.name ?? (termsOf(line) && 'refund');
      if (ranged === undefined || line.why) return [];
      const expected = `the reason for the typical value of ${ranged}`;
      return [{ file, field: `${field}.why`, expected, got: 'nothing', write: 'why in zh and en' }];
    });
  },
};

export const partsNeedRate: Assertion = {
  rule: 'parts-need-rate',
  check(content) {
    return datedLinesOf(content).flatMap(({ file, field, line }) =>
      (line.tiers ?? []).flatMap((tier, index) => {
        const at = `${field}.tiers.${index}`;
        const parts = (['minFen', 'capFen', 'fixedFen'] as const).filter((part) => tier[part] !== undefined);
        const rate = tier.ratePpm;
        if (rate === 'unknown')
          return parts.map(
            (part): Fault => ({
              file,
              field: `${at}.${part}`,
              expected: 'a rate that is known beside it',
              got: 'ratePpm: unknown',
              write: 'the rate, or move what is known into note',
            }),
          );
        const faults: Fault[] = [];
        if (tier.capFen !== undefined && (isRange(rate) ? rate.high : rate) === 0)
          faults.push({ file, field: `${at}.capFen`, expected: 'a rate to cap', got: 'ratePpm: 0', write: 'no capFen' });
        const [min, cap] = [typicalOf(tier.minFen), typicalOf(tier.capFen)];
        if (min !== undefined && cap !== undefined && min > cap)
          faults.push({ file, field: `${at}.minFen`, expected: 'no more than capFen', got: `${min} over ${cap}`, write: 'the smaller one as minFen' });
        return faults;
      }),
    );
  },
};

export const tiersOrdered: Assertion = {
  rule: 'tiers-ordered',
  check(content) {
    return datedLinesOf(content).flatMap(({ file, field, line }) => {
      const tiers = line.tiers ?? [];
      return tiers.flatMap(({ upToFen }, index): Fault[] => {
        const at = { file, field: `${field}.tiers.${index}.upToFen` };
        const [isLast, before] = [index === tiers.length - 1, tiers[index - 1]?.upToFen ?? 0];
        if (isLast)
          return upToFen === undefined
            ? []
            : [{ ...at, expected: 'a last tier without a limit', got: String(upToFen), write: 'no upToFen, or a tier after it (ratePpm: unknown if need be)' }];
        if (upToFen === undefined)
          return [{ ...at, expected: 'a limit on every tier but the last', got: 'nothing', write: 'upToFen, or put this tier last' }];
        if (upToFen <= before)
          return [{ ...at, expected: `more than ${before}, the limit before it`, got: String(upToFen), write: 'the tiers by rising upToFen' }];
        return [];
      });
    });
  },
};

export const depositTerms: Assertion = {
  rule: 'deposit-terms',
  check(content) {
    return datedLinesOf(content).flatMap(({ file, field, line }): Fault[] => {
      const terms = termsOf(line);
      const all = Object.values(terms ?? { refund: line.refund }) as (Term | undefined)[];
      if (!all.some((term) => term?.kind === 'on-volume' && term.volumeFen === 0)) return [];
      return [{ file, field: `${field}.refund`, expected: 'a volume that has to be reached', got: 'volumeFen: 0', write: 'kind: always, or the volume' }];
    });
  },
};

/** Whether the tariff states any figure of its own. */
export function hasOwnFigure(tariff: TariffRecord): boolean {
  return datedRowsOf(tariff).some(({ lines }) => lines.some((line) => figuresOf(line).some(({ figure }) => figure !== 'unknown')));
}

export const publicationFits: Assertion = {
  rule: 'publication-fits',
  check({ tariffs }) {
    return [...tariffs].flatMap(([id, tariff]): Fault[] => {
      const isNone = tariff.publication === 'none';
      if (isNone !== hasOwnFigure(tariff)) return [];
      const expected = isNone ? 'no figure, since publication is none' : 'a figure at least';
      const write = isNone ? 'publication: reported or published' : 'publication: none';
      return [{ file: `content/tariffs/${id}.yaml`, field: 'publication', expected, got: isNone ? 'figures' : 'none', write }];
    });
  },
};
