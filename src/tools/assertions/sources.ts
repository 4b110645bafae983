import type { Grade, Source } from '../../schemas/source.ts';
import { type Assertion, type Fault, recordFile } from './fault.ts';
import { sourceFile } from './references.ts';

/** Grades that each kind of source can have. A law text that was read on a copy keeps the grade of its issuer. */
const GRADES_OF: Record<Source['kind'], Grade[]> = {
  regulator: ['A'],
  'law-text': ['A', 'C', 'E'],
  provider: ['B'],
  press: ['C', 'E'],
  'user-reports': ['D'],
  reseller: ['E'],
  copy: ['E'],
};

function checkSource(source: Source): Omit<Fault, 'file'>[] {
  const { id, kind, grade, onIssuerPage, note, reports } = source;
  const wrong: Omit<Fault, 'file'>[] = [];
  const grades = GRADES_OF[kind];
  if (!grades.includes(grade))
    wrong.push({
      field: `${id}.grade`,
      expected: `${grades.join(' or ')} for kind ${kind}`,
      got: grade,
      write: `grade ${grades.join(' or ')}, or another kind`,
    });
  if ((grade === 'A' || grade === 'B') && !onIssuerPage && !note)
    wrong.push({
      field: `${id}.note`,
      expected: 'where it was read, since it was not on the issuer’s page',
      got: 'nothing',
      write: 'note in zh and en',
    });
  if (grade === 'D' && reports === undefined)
    wrong.push({
      field: `${id}.reports`,
      expected: 'the number of reports behind grade D',
      got: 'nothing',
      write: 'reports: how many',
    });
  if (grade !== 'D' && reports !== undefined)
    wrong.push({
      field: `${id}.reports`,
      expected: 'no reports outside grade D',
      got: String(reports),
      write: 'grade D, or no reports',
    });
  return wrong;
}

export const sourceGrades: Assertion = {
  rule: 'source-grades',
  check: ({ sources, fileOf }) =>
    sources.flatMap((source) => checkSource(source).map((wrong) => ({ file: sourceFile(fileOf, source), ...wrong }))),
};

/** Licence states that need sources, apart from `valid`, which the schema checks. */
const CLAIMED = ['renewal-unconfirmed', 'under-review'];

export const licenceSourced: Assertion = {
  rule: 'licence-sourced',
  check({ providers }) {
    return [...providers].flatMap(([id, { licence }]): Fault[] => {
      if (licence.sources) return [];
      const claims = [
        ...(['validFrom', 'validUntil'] as const).filter((field) => licence[field] !== 'unknown'),
        ...(CLAIMED.includes(licence.state) ? ['state'] : []),
      ];
      const [claim] = claims;
      if (!claim) return [];
      const expected = `sources for ${claims.join(', ')}`;
      return [
        {
          file: recordFile('providers', id),
          field: 'licence.sources',
          expected,
          got: 'nothing',
          write: `ids of records in content/sources/, or ${claim}: unknown`,
        },
      ];
    });
  },
};
