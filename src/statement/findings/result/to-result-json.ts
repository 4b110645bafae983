import type { Histogram } from '../histogram/histogram.ts';
import type { StoredAudit } from './audit-schema.ts';
import type { StoredResult } from './schema.ts';
import type { StatementResult } from './statement-result.ts';

/** Longest label of a deduction that is saved, in characters; the schema accepts no longer text. */
const MAX_LABEL = 2000;

/** Copies field by field, so that rows and other extra fields are not saved. */
function toStoredAudit({ findings, ...audit }: StoredAudit): StoredAudit {
  const stored = findings.map(({ kind, channel, count, lines, sumFen, against, ratePpm, day, label }) => ({
    kind,
    channel,
    count,
    lines: [...lines],
    sumFen,
    against,
    ...(ratePpm === undefined ? {} : { ratePpm }),
    ...(day === undefined ? {} : { day }),
    ...(label === undefined ? {} : { label: label.slice(0, MAX_LABEL) }),
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

/** Converts a result to the text of a file that `parseResultJson` reads. */
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
