import type { Result } from '../../types.ts';
import type { Histogram } from '../histogram/histogram.ts';
import { isConsistentHistogram } from '../histogram/is-consistent-histogram.ts';
import { type StoredResult, statementResultSchema } from './schema.ts';
import type { StatementResult } from './statement-result.ts';

/** Errors of opening a saved result; each is an i18n key under `statement.resultError.`. */
export const RESULT_ERRORS = ['too-large', 'not-json', 'not-a-result', 'unknown-version', 'broken'] as const;
export type ResultErrorCode = (typeof RESULT_ERRORS)[number];

const KIND: StoredResult['kind'] = 'cleartill-statement-result';
const VERSION: StoredResult['version'] = 1;

/** Longest accepted text. A result of a million payments with distinct amounts stays far below. */
const MAX_CHARACTERS = 100_000_000;

function toHistogram({ terms, daily, volumes, unassigned }: StoredResult['histogram']): Histogram {
  return {
    terms: {
      kind: Uint8Array.from(terms.kind),
      channel: Uint8Array.from(terms.channel),
      amountFen: Float64Array.from(terms.amountFen),
      refundedFen: Float64Array.from(terms.refundedFen),
      count: Int32Array.from(terms.count),
    },
    daily: {
      day: Uint32Array.from(daily.day),
      netFen: Float64Array.from(daily.netFen),
      start: Uint32Array.from(daily.start),
      term: Uint32Array.from(daily.term),
      count: Int32Array.from(daily.count),
    },
    volumes,
    unassigned,
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const refuse = (code: ResultErrorCode, detail?: string) => ({
  ok: false as const,
  error: detail === undefined ? { code } : { code, detail },
});

/**
 * Parses a result that `toResultJson` wrote. Checks the schema and the consistency of the counted payments. So a
 * changed file gives an error code and is never priced wrong. `detail` is the version or the invalid field.
 */
export function parseResultJson(json: string): Result<StatementResult, { code: ResultErrorCode; detail?: string }> {
  if (json.length > MAX_CHARACTERS) return refuse('too-large');
  const found = parse(json);
  if (found === undefined) return refuse('not-json');
  if (typeof found !== 'object' || found === null || !('kind' in found) || found.kind !== KIND)
    return refuse('not-a-result');
  const version = 'version' in found ? found.version : undefined;
  if (version !== VERSION) return refuse('unknown-version', String(version).slice(0, 20));
  const checked = statementResultSchema.safeParse(found);
  if (!checked.success) return refuse('broken', checked.error.issues[0]?.path.join('.'));
  const { formats, totals, audit, comparison } = checked.data;
  const histogram = toHistogram(checked.data.histogram);
  if (!isConsistentHistogram(histogram)) return refuse('broken', 'histogram');
  return { ok: true, value: { formats, totals, audit, comparison, histogram } };
}
