import type { Result } from '../../types.ts';
import type { ResultErrorCode } from './parse-result-json.ts';
import type { StatementResult } from './statement-result.ts';

/**
 * `parseResultJson`, fetched when it is first needed: the checker of its shape weighs more than the rest of the
 * statement check.
 *
 * ! Its first call fetches a script. A page that must work with the network cut calls it once, with an empty text, while
 * there is one.
 */
export async function openResultJson(
  json: string,
): Promise<Result<StatementResult, { code: ResultErrorCode; detail?: string }>> {
  const { parseResultJson } = await import('./parse-result-json.ts');
  return parseResultJson(json);
}
