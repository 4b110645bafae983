import { parseExtras } from '../link/extras.ts';

const CRITERIA_COUNT = 7;

/**
 * Weighting by the reader: a kind of merchant (empty: the first), and own weights in points that total 100. `resellers`
 * is true if prices from resellers count.
 */
export type ScoringState = { merchant: string; weights: number[] | null; resellers: boolean };

function parseWeights(text: string | null): number[] | null {
  if (text === null || !/^\d{1,3}(\.\d{1,3}){6}$/.test(text)) return null;
  const weights = text.split('.').map(Number);
  return weights.length === CRITERIA_COUNT && weights.reduce((sum, weight) => sum + weight, 0) === 100 ? weights : null;
}

/** Returns the state as parameters of a link, `mt=food&w=10.20…&e=1`; empty if nothing is set. */
export function serialiseScoring({ merchant, weights, resellers }: ScoringState): string {
  const params = new URLSearchParams();
  if (merchant !== '') params.set('mt', merchant);
  if (weights) params.set('w', weights.join('.'));
  if (resellers) params.set('e', '1');
  return params.toString();
}

/**
 * Parses the state of a fragment. Returns null if it has none of the parameters. Drops unknown merchants and weights
 * that do not total 100.
 */
export function parseScoring(fragment: string, merchants: ReadonlySet<string>): ScoringState | null {
  const params = parseExtras(fragment);
  if (!['mt', 'w', 'e'].some((name) => params.has(name))) return null;
  const merchant = params.get('mt') ?? '';
  return {
    merchant: merchants.has(merchant) ? merchant : '',
    weights: parseWeights(params.get('w')),
    resellers: params.get('e') === '1',
  };
}
