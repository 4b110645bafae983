import { NO_FEE, type ProblemReason } from '../types.ts';

/** Largest fee that fits its column in fen. The smallest four-byte number is NO_FEE. */
const MAX_FEE = 2147483647;

/** Returns the reason to reject an amount; null if it is valid. */
export function amountProblem(amountFen: number): ProblemReason | null {
  if (Number.isNaN(amountFen)) return 'amount';
  return Number.isFinite(amountFen) ? null : 'too-large';
}

/** Returns the reason to reject a fee; null if it is valid. */
export function feeProblem(feeFen: number): ProblemReason | null {
  if (Number.isNaN(feeFen)) return 'fee';
  return feeFen === NO_FEE || (feeFen <= MAX_FEE && feeFen >= -MAX_FEE) ? null : 'too-large';
}
