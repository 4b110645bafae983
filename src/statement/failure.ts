import type { StatementError, StatementErrorCode } from './types.ts';

/** Error about a file, for its user. `readStatement` converts it to a result. */
export class Failure extends Error {
  readonly failure: StatementError;

  constructor(code: StatementErrorCode, more: Omit<StatementError, 'code'> = {}) {
    super(code);
    this.failure = { code, ...more };
  }
}
