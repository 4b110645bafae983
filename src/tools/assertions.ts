import { acceptanceAgrees } from './assertions/acceptance.ts';
import { datesPast, licenceTerm, logInOrder, readAfterPublished } from './assertions/dates.ts';
import { diagnosisGraph } from './assertions/diagnosis-graph.ts';
import { classesSayLimits, evidenceNarrows, evidenceOfSubs, neverGradeEAlone } from './assertions/evidence.ts';
import { type Assertion, toLine } from './assertions/fault.ts';
import { depositTerms, rangesExplained, rangesOrdered } from './assertions/figures.ts';
import { leavesExist, lettersFilled, rulesExist, unknownFirst } from './assertions/guidance.ts';
import { linesJoin } from './assertions/lines.ts';
import { placesUnique } from './assertions/order.ts';
import { pageListsExist, pagesNamed } from './assertions/pages.ts';
import { publicationFits, publishedByProvider } from './assertions/publication.ts';
import { providersExist, sourcesExist, sourcesUsed, tariffsOfProviders, testsExist } from './assertions/references.ts';
import { licenceSourced, sourceGrades } from './assertions/sources.ts';
import { tableWidth } from './assertions/tables.ts';
import { partsNeedRate, tiersOrdered } from './assertions/tiers.ts';
import { uniqueIds, uniqueUrls } from './assertions/unique.ts';
import { noAbsolutes, noTypedSpaces, sameKeys, samePlaceholders } from './assertions/words.ts';
import type { Context, ParsedContent } from './content.ts';

/** Rules about single records. They also run on incomplete content. */
const OVER_RECORDS: Assertion[] = [
  uniqueIds,
  uniqueUrls,
  rangesOrdered,
  rangesExplained,
  partsNeedRate,
  tiersOrdered,
  depositTerms,
  publicationFits,
  linesJoin,
  datesPast,
  readAfterPublished,
  licenceTerm,
  logInOrder,
  licenceSourced,
  sourceGrades,
  evidenceNarrows,
  classesSayLimits,
  unknownFirst,
  lettersFilled,
  tableWidth,
  placesUnique,
  noAbsolutes,
  noTypedSpaces,
];

/** Rules about references between files. They need every file. */
const ACROSS_FILES: Assertion[] = [
  sourcesExist,
  sourcesUsed,
  rulesExist,
  providersExist,
  tariffsOfProviders,
  testsExist,
  acceptanceAgrees,
  publishedByProvider,
  evidenceOfSubs,
  neverGradeEAlone,
  leavesExist,
  diagnosisGraph,
  pageListsExist,
  pagesNamed,
  sameKeys,
  samePlaceholders,
];

/** All rules. */
export const ASSERTIONS: readonly Assertion[] = [...OVER_RECORDS, ...ACROSS_FILES];

/**
 * Returns one line per problem: schema errors first, then broken rules. If a file is missing or invalid, rules that
 * need every file are skipped, and the last line names them.
 */
export function checkContent({ content, errors, isComplete }: ParsedContent, context: Context): string[] {
  const rules = isComplete ? ASSERTIONS : OVER_RECORDS;
  const faults = rules.flatMap(({ rule, check }) => check(content, context).map((fault) => toLine(fault, rule)));
  const skipped = isComplete
    ? []
    : [`(${ACROSS_FILES.map(({ rule }) => rule).join(', ')}: not checked until the files above are valid)`];
  return [...errors, ...faults, ...skipped];
}
