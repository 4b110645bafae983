import type { Result } from '../../types.ts';
import type { ResultErrorCode } from './parse-result-json.ts';
import type { StatementResult } from './statement-result.ts';

/**
 * Loads `parseResultJson` on first use and calls it, because zod is large and most users never open a saved result.
 *
 * ! The first call fetches a script. `warmUp` calls it with an empty text, so that it also works offline later.
 */
export async function openResultJson(
  json: string,
): Promise<Result<StatementResult, { code: ResultErrorCode; detail?: string }>> {
  const { parseResultJson } = await import('./parse-result-json.ts');
  return parseResultJson(json);
}
