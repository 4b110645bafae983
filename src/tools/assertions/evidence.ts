import { CLASSES, type CriteriaRecord } from '../../schemas/criteria.ts';
import type { Content } from '../content.ts';
import { type Assertion, type Fault, recordFile } from './fault.ts';
import { remedy } from './references.ts';
import type { Place } from './walk.ts';

const CRITERIA_FILE = 'content/criteria.yaml';

/** Returns the sub-scores of all criteria in order. Empty if the criteria are missing. */
export const subsOf = ({ criteria }: Pick<Content, 'criteria'>): CriteriaRecord['criteria'][number]['subs'] =>
  criteria?.criteria.flatMap(({ subs }) => subs) ?? [];

/** Returns every piece of evidence with the file of its provider and the id of its sub-score. */
export const evidenceIn = ({ providers }: Pick<Content, 'providers'>) =>
  [...providers].flatMap(([provider, { evidence }]) =>
    Object.entries(evidence).map(([sub, entry]) => ({
      file: recordFile('providers', provider),
      field: `evidence.${sub}`,
      sub,
      entry,
    })),
  );

/** Returns every judgement with its sources: evidence and gates. */
const judgementsIn = (content: Content): (Place & { sources: readonly string[] })[] => [
  ...evidenceIn(content).map(({ file, field, entry }) => ({ file, field, sources: entry.sources })),
  ...[...content.providers].flatMap(([provider, { gates }]) =>
    Object.entries(gates).map(([gate, { sources }]) => ({
      file: recordFile('providers', provider),
      field: `gates.${gate}`,
      sources,
    })),
  ),
];

export const evidenceOfSubs: Assertion = {
  rule: 'evidence-of-subs',
  check(content) {
    const subs = new Map(subsOf(content).map((sub) => [sub.id, sub]));
    const entered = [...subs.values()].filter(({ derived }) => derived === undefined).map(({ id }) => id);
    return evidenceIn(content).flatMap(({ file, field, sub }): Fault[] => {
      const known = subs.get(sub);
      if (known?.derived !== undefined)
        return [
          {
            file,
            field,
            expected: 'a sub-score that is not derived by a rule',
            got: `"${sub}", derived by the rule ${known.derived}`,
            write: 'its facts in their own fields, and no evidence here',
          },
        ];
      if (known !== undefined) return [];
      const write = remedy(sub, entered, CRITERIA_FILE);
      return [{ file, field, expected: 'the id of a sub-score', got: `"${sub}"`, write }];
    });
  },
};

export const evidenceNarrows: Assertion = {
  rule: 'evidence-narrows',
  check(content) {
    return evidenceIn(content)
      .filter(({ entry: { low, high } }) => low === 0 && high === 100)
      .map(({ file, field }) => ({
        file,
        field,
        expected: 'a range narrower than 0 to 100',
        got: '0 to 100',
        write: 'the levels that the sources show, or nothing at all: what is left out is unknown',
      }));
  },
};

export const neverGradeEAlone: Assertion = {
  rule: 'never-grade-e-alone',
  check(content) {
    const grades = new Map(content.sources.map(({ id, grade }) => [id, grade]));
    return judgementsIn(content)
      .filter(({ sources }) => sources.every((id) => grades.get(id) === 'E'))
      .map(({ file, field }) => ({
        file,
        field: `${field}.sources`,
        expected: 'a source of grade A to D',
        got: 'grade E alone',
        write: 'a better source in addition, or leave the entry out',
      }));
  },
};

/** Returns the numbers in a text. Thousands separators and decimals belong to the number. */
const numbersIn = (text: string): Set<string> => new Set(text.match(/\d+(?:[.,]\d+)*/g));

export const classesSayLimits: Assertion = {
  rule: 'classes-say-limits',
  check({ criteria }) {
    if (!criteria) return [];
    return CLASSES.flatMap((id) => {
      const limits = Object.entries(criteria.thresholds[id]);
      const means = criteria.classes.find((one) => one.id === id)?.means;
      return (['zh', 'en'] as const).flatMap((lang) => {
        const printed = numbersIn(means?.[lang] ?? '');
        return limits
          .filter(([, limit]) => !printed.has(String(limit)))
          .map(([name, limit]) => ({
            file: CRITERIA_FILE,
            field: `classes.${id}.means.${lang}`,
            expected: `the number of thresholds.${id}.${name}, ${limit}`,
            got: [...printed].join(', ') || 'no number',
            write: `${limit} into the words, or the right threshold`,
          }));
      });
    });
  },
};
