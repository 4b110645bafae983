const CRITERIA_COUNT = 7;
/** What a page adds to the link of the calculator has a version of its own; without one it is that of the first. */
const VERSION = '1';

/** How a reader weighs: a kind of merchant (empty: the first), weights of their own, and whether agents' prices count. */
export type ScoringState = { merchant: string; weights: number[] | null; resellers: boolean };

/** The parameters of a fragment, or none when a version stands there that is not ours. */
export function readExtras(fragment: string): URLSearchParams {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  return (params.get('x') ?? VERSION) === VERSION ? params : new URLSearchParams();
}

function parseWeights(text: string | null): number[] | null {
  if (text === null || !/^\d{1,3}(\.\d{1,3}){6}$/.test(text)) return null;
  const weights = text.split('.').map(Number);
  return weights.length === CRITERIA_COUNT && weights.reduce((sum, weight) => sum + weight, 0) === 100 ? weights : null;
}

/** The reader's weights as parameters of a link, `mt=food&w=10.20…&e=1`; empty when nothing is set. */
export function serialiseScoring({ merchant, weights, resellers }: ScoringState): string {
  const params = new URLSearchParams();
  if (merchant !== '') params.set('mt', merchant);
  if (weights) params.set('w', weights.join('.'));
  if (resellers) params.set('e', '1');
  return params.toString();
}

/**
 * The reader's weights out of a fragment; null when it says nothing about them. Merchants that are not known and weights
 * that do not total 100 are dropped.
 */
export function parseScoring(fragment: string, merchants: ReadonlySet<string>): ScoringState | null {
  const params = readExtras(fragment);
  if (!['mt', 'w', 'e'].some((name) => params.has(name))) return null;
  const merchant = params.get('mt') ?? '';
  return {
    merchant: merchants.has(merchant) ? merchant : '',
    weights: parseWeights(params.get('w')),
    resellers: params.get('e') === '1',
  };
}
