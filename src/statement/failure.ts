import type { StatementError, StatementErrorCode } from './types.ts';

/** Ends the reading of a file with an error for its reader; `readStatement` turns it into a result. */
export class Failure extends Error {
  readonly failure: StatementError;

  constructor(code: StatementErrorCode, more: Omit<StatementError, 'code'> = {}) {
    super(code);
    this.failure = { code, ...more };
  }
}
