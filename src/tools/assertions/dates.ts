import { type Assertion, type Fault, recordFile } from './fault.ts';
import { sourceFile } from './references.ts';
import { everythingIn } from './walk.ts';

/** Fields whose day must not be in the future. `from`, `until` and `effective` may be. */
const PAST = new Set(['readOn', 'dateRead', 'checkedOn', 'asOf', 'published', 'date']);

/** True if a year, month or day begins after the given day. */
const isAfter = (partial: string, dayIso: string): boolean => partial > dayIso.slice(0, partial.length);

export const datesPast: Assertion = {
  rule: 'dates-past',
  check(content, { today }) {
    return everythingIn(content).flatMap(({ file, field, key, value }): Fault[] => {
      if (!PAST.has(key) || typeof value !== 'string' || !isAfter(value, today)) return [];
      return [
        {
          file,
          field,
          expected: `a day up to today, ${today}`,
          got: `"${value}"`,
          write: 'the day on which it happened',
        },
      ];
    });
  },
};

export const readAfterPublished: Assertion = {
  rule: 'read-after-published',
  check({ sources, fileOf }) {
    return sources
      .filter(({ published, readOn }) => published !== undefined && isAfter(published, readOn))
      .map((source) => ({
        file: sourceFile(fileOf, source),
        field: `${source.id}.readOn`,
        expected: `a day on or after the day of publication, ${source.published}`,
        got: `"${source.readOn}"`,
        write: 'the day on which the page was read, or the right published',
      }));
  },
};

export const licenceTerm: Assertion = {
  rule: 'licence-term',
  check({ providers }, { today }) {
    return [...providers].flatMap(([id, { licence }]): Fault[] => {
      const { state, validFrom, validUntil } = licence;
      const file = recordFile('providers', id);
      const isDated = validUntil !== 'unknown' && validUntil !== 'long-term';
      if (!isDated) return [];
      if (validFrom !== 'unknown' && validUntil < validFrom.slice(0, validUntil.length))
        return [
          {
            file,
            field: 'licence.validUntil',
            expected: `a day after validFrom, ${validFrom}`,
            got: `"${validUntil}"`,
            write: 'the two in that order',
          },
        ];
      if (state === 'valid' && validUntil < today.slice(0, validUntil.length))
        return [
          {
            file,
            field: 'licence.state',
            expected: `a term that has not ended on ${today}`,
            got: `valid until ${validUntil}`,
            write: 'state: renewal-unconfirmed, or the new term with its source',
          },
        ];
      return [];
    });
  },
};

export const logInOrder: Assertion = {
  rule: 'log-in-order',
  check({ changelog }) {
    return changelog.flatMap(({ date }, index): Fault[] => {
      const above = changelog[index - 1]?.date;
      if (above === undefined || above >= date) return [];
      const expected = `a day up to that of the entry above it, ${above}`;
      return [
        {
          file: 'content/changelog.yaml',
          field: `${index}.date`,
          expected,
          got: `"${date}"`,
          write: 'the newest entry at the top',
        },
      ];
    });
  },
};
