import { TIER_FIGURES } from '../../schemas/tier-figures.ts';
import type { FigureRecord } from '../../schemas/units.ts';
import type { Assertion, Fault } from './fault.ts';
import { datedLinesOf } from './walk.ts';

const typicalOf = (figure: FigureRecord | undefined): number | undefined =>
  typeof figure === 'object' ? figure.typical : typeof figure === 'number' ? figure : undefined;

export const partsNeedRate: Assertion = {
  rule: 'parts-need-rate',
  check(content) {
    return datedLinesOf(content).flatMap(({ file, field, line }) =>
      (line.tiers ?? []).flatMap((tier, index) => {
        const at = `${field}.tiers.${index}`;
        const parts = TIER_FIGURES.filter((part) => part !== 'ratePpm' && tier[part] !== undefined);
        const rate = tier.ratePpm;
        if (rate === 'unknown')
          return parts.map(
            (part): Fault => ({
              file,
              field: `${at}.${part}`,
              expected: 'a known rate',
              got: 'ratePpm: unknown',
              write: 'the rate, or move what is known into note',
            }),
          );
        const faults: Fault[] = [];
        if (tier.capFen !== undefined && (typeof rate === 'object' ? rate.high : rate) === 0)
          faults.push({
            file,
            field: `${at}.capFen`,
            expected: 'a rate to cap',
            got: 'ratePpm: 0',
            write: 'no capFen',
          });
        const [min, cap] = [typicalOf(tier.minFen), typicalOf(tier.capFen)];
        if (min !== undefined && cap !== undefined && min > cap)
          faults.push({
            file,
            field: `${at}.minFen`,
            expected: 'no more than capFen',
            got: `${min} over ${cap}`,
            write: 'the smaller one as minFen',
          });
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
            : [
                {
                  ...at,
                  expected: 'a last tier without a limit',
                  got: String(upToFen),
                  write: 'no upToFen, or a tier after it (ratePpm: unknown if need be)',
                },
              ];
        if (upToFen === undefined)
          return [
            {
              ...at,
              expected: 'a limit on every tier but the last',
              got: 'nothing',
              write: 'upToFen, or put this tier last',
            },
          ];
        if (upToFen <= before)
          return [
            {
              ...at,
              expected: `more than ${before}, the limit before it`,
              got: String(upToFen),
              write: 'the tiers by rising upToFen',
            },
          ];
        return [];
      });
    });
  },
};
