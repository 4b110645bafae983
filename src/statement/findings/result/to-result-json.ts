import type { StoredResult } from '../../../schemas/statement-result.ts';
import type { Histogram } from '../histogram/histogram.ts';
import type { StatementResult, StoredAudit } from './statement-result.ts';

/** The longest label of a deduction that is kept. */
const LABEL_LENGTH = 2000;

function toStoredAudit({ findings, ...audit }: StoredAudit): NonNullable<StoredResult['audit']> {
  const stored = findings.map(({ kind, channel, count, lines, sumFen, against, ratePpm, day, label }) => ({
    kind,
    channel,
    count,
    lines: [...lines],
    sumFen,
    against,
    ...(ratePpm === undefined ? {} : { ratePpm }),
    ...(day === undefined ? {} : { day }),
    ...(label === undefined ? {} : { label: label.slice(0, LABEL_LENGTH) }),
  }));
  const { contract, compared, rounding, transfers } = audit;
  return { contract, findings: stored, compared, rounding, transfers };
}

function toStoredHistogram({ terms, daily, volumes, unassigned }: Histogram): StoredResult['histogram'] {
  return {
    terms: {
      kind: [...terms.kind],
      channel: [...terms.channel],
      amountFen: [...terms.amountFen],
      refundedFen: [...terms.refundedFen],
      count: [...terms.count],
    },
    daily: {
      day: [...daily.day],
      netFen: [...daily.netFen],
      start: [...daily.start],
      term: [...daily.term],
      count: [...daily.count],
    },
    volumes: [...volumes],
    unassigned,
  };
}

/** The result as the text of a file, to be opened again by `parseResultJson`. */
export function toResultJson({ formats, totals, audit, comparison, histogram }: StatementResult): string {
  const stored: StoredResult = {
    kind: 'cleartill-statement-result',
    version: 1,
    formats: [...formats],
    totals,
    audit: audit && toStoredAudit(audit),
    comparison,
    histogram: toStoredHistogram(histogram),
  };
  return JSON.stringify(stored);
}
