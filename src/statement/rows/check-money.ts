import { NO_FEE, type ProblemReason } from '../types.ts';

/** A fee beyond this does not fit its column; the lowest number of it stands for "no fee". */
const MAX_FEE = 2147483647;

/** Why an amount cannot be taken; null when it can. */
export function amountProblem(amountFen: number): ProblemReason | null {
  if (Number.isNaN(amountFen)) return 'amount';
  return Number.isFinite(amountFen) ? null : 'too-large';
}

/** Why a fee cannot be taken; null when it can. */
export function feeProblem(feeFen: number): ProblemReason | null {
  if (Number.isNaN(feeFen)) return 'fee';
  return feeFen === NO_FEE || (feeFen <= MAX_FEE && feeFen >= -MAX_FEE) ? null : 'too-large';
}
