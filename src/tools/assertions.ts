import { acceptanceAgrees } from './assertions/acceptance.ts';
import { datesPast, licenceTerm, logInOrder, readAfterPublished } from './assertions/dates.ts';
import { diagnosisGraph } from './assertions/diagnosis-graph.ts';
import { classesSayLimits, evidenceNarrows, evidenceOfSubs, neverGradeEAlone } from './assertions/evidence.ts';
import { type Assertion, toLine } from './assertions/fault.ts';
import { depositTerms, rangesExplained, rangesOrdered } from './assertions/figures.ts';
import { leavesExist, lettersFilled, rulesExist, unknownFirst } from './assertions/guidance.ts';
import { linesJoin } from './assertions/lines.ts';
import { placesUnique } from './assertions/order.ts';
import { pageListsExist } from './assertions/pages.ts';
import { publicationFits, publishedByProvider } from './assertions/publication.ts';
import { providersExist, sourcesExist, sourcesUsed, tariffsOfProviders, testsExist } from './assertions/references.ts';
import { licenceSourced, sourceGrades } from './assertions/sources.ts';
import { tableWidth } from './assertions/tables.ts';
import { partsNeedRate, tiersOrdered } from './assertions/tiers.ts';
import { uniqueIds, uniqueUrls } from './assertions/unique.ts';
import { noAbsolutes, noTypedSpaces, sameKeys, samePlaceholders } from './assertions/words.ts';
import type { Context, ParsedContent } from './content.ts';

/** Rules that look at what is there: they hold for any part of the content. */
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

/** Rules that look for what ought to be somewhere else: they need all files. */
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
  sameKeys,
  samePlaceholders,
];

/** Every rule by name. */
export const ASSERTIONS: readonly Assertion[] = [...OVER_RECORDS, ...ACROSS_FILES];

/**
 * All that is wrong with content, a line each: faults of shape first, then of rules. Rules that need every file are
 * left out, and that is said, while some file is missing or of the wrong shape.
 */
export function checkContent({ content, errors, isComplete }: ParsedContent, context: Context): string[] {
  const rules = isComplete ? ASSERTIONS : OVER_RECORDS;
  const faults = rules.flatMap(({ rule, check }) => check(content, context).map((fault) => toLine(fault, rule)));
  const skipped = isComplete
    ? []
    : [`(${ACROSS_FILES.map(({ rule }) => rule).join(', ')}: not checked until the files above have the right shape)`];
  return [...errors, ...faults, ...skipped];
}
