import type { FigureRecord } from '../../schemas/units.ts';
import type { Assertion, Fault } from './fault.ts';
import { datedLinesOf, figuresOf, type Line } from './walk.ts';

const isRange = (figure: FigureRecord | undefined): figure is Exclude<FigureRecord, string | number> =>
  typeof figure === 'object';

const TERM_ORDER = ['always', 'on-volume', 'never'];
type Term = { kind: string; volumeFen?: number };
type Terms = { best: Term; typical: Term; worst: Term };

/** Returns the refund terms of a deposit if there are three of them. */
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
        return [
          { file, field: `${field}.${name}`, expected: 'low ≤ typical ≤ high', got, write: 'the three in that order' },
        ];
      });
      const terms = termsOf(line);
      if (!terms) return figures;
      const kinds = [terms.best.kind, terms.typical.kind, terms.worst.kind];
      const ranks = kinds.map((kind) => TERM_ORDER.indexOf(kind));
      if (ranks.every((rank, index) => index === 0 || (ranks[index - 1] ?? 0) <= rank)) return figures;
      const expected = 'best, typical and worst in the order always, on-volume, never';
      return [
        ...figures,
        { file, field: `${field}.refund`, expected, got: kinds.join(', '), write: 'the three in that order' },
      ];
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

export const depositTerms: Assertion = {
  rule: 'deposit-terms',
  check(content) {
    return datedLinesOf(content).flatMap(({ file, field, line }): Fault[] => {
      const terms = termsOf(line);
      const all = Object.values(terms ?? { refund: line.refund }) as (Term | undefined)[];
      if (!all.some((term) => term?.kind === 'on-volume' && term.volumeFen === 0)) return [];
      return [
        {
          file,
          field: `${field}.refund`,
          expected: 'a volume that has to be reached',
          got: 'volumeFen: 0',
          write: 'kind: always, or the volume',
        },
      ];
    });
  },
};
