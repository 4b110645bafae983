import { type StoredResult, statementResultSchema } from '../../../schemas/statement-result.ts';
import type { Result } from '../../types.ts';
import { checkHistogram } from '../histogram/check-histogram.ts';
import type { Histogram } from '../histogram/histogram.ts';
import type { StatementResult } from './statement-result.ts';

/** Why a file is not opened as a result; each is an i18n key under `statement.resultError.`. */
export const RESULT_ERRORS = ['too-large', 'not-json', 'not-a-result', 'unknown-version', 'broken'] as const;
export type ResultErrorCode = (typeof RESULT_ERRORS)[number];

const KIND: StoredResult['kind'] = 'cleartill-statement-result';
const VERSION: StoredResult['version'] = 1;

/** A result of a million payments of distinct amounts stays far below. */
const MOST_CHARACTERS = 100_000_000;

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
 * Opens a result that `toResultJson` wrote. Everything is checked, also that the counted payments agree with each other,
 * so that a file by another hand is refused with a code and never priced wrong. `detail` names the version, or the field
 * that is broken.
 */
export function parseResultJson(json: string): Result<StatementResult, { code: ResultErrorCode; detail?: string }> {
  if (json.length > MOST_CHARACTERS) return refuse('too-large');
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
  if (!checkHistogram(histogram)) return refuse('broken', 'histogram');
  return { ok: true, value: { formats, totals, audit, comparison, histogram } };
}
