import { lastDayOf } from '../../base/days.ts';
import { isStale } from '../../schemas/clock.ts';
import type { Provider } from '../../schemas/provider.ts';
import type { GateResult } from '../types.ts';

/** Facts that decide the gates: parts of the provider record and of its price lists. */
export type GateInput = {
  licence: Pick<Provider['licence'], 'state' | 'validUntil' | 'checkedOn'>;
  kind: Provider['kind'];
  /** False for a wallet that works without a terminal. */
  hasTerminal: boolean;
  publication: 'published' | 'reported' | 'none';
  /** True if no figure of the published price list is unknown. */
  isFeeTableComplete: boolean;
  gates: Provider['gates'];
};

type GateFinding = Pick<GateResult, 'state' | 'why'>;

function checkLicence({ licence, kind }: GateInput, today: string): GateFinding {
  const { state, validUntil, checkedOn } = licence;
  const why = `licence.${state}`;
  if (state === 'bank') return { state: 'pass', why };
  if (state === 'cancelled' || (state === 'none' && kind !== 'aggregator')) return { state: 'fail', why };
  if (state !== 'valid') return { state: 'unknown', why };
  if (isStale('licence', checkedOn, today)) return { state: 'unknown', why: 'licence.stale' };
  const isDated = validUntil !== 'unknown' && validUntil !== 'long-term';
  if (isDated && lastDayOf(validUntil) < today) return { state: 'unknown', why: 'licence.expired' };
  return { state: 'pass', why };
}

/** Returns what an editor recorded for a gate. A record counts for 365 days (rule D3), then it is unknown again. */
function checkEntered(id: keyof Provider['gates'], { gates }: GateInput, today: string): GateFinding {
  const found = gates[id];
  return found === undefined || isStale('rest', found.dateRead, today)
    ? { state: 'unknown', why: `${id}.unknown` }
    : { state: found.state, why: `${id}.entered` };
}

function checkAlarm({ licence }: GateInput, licenceGate: GateFinding): GateFinding {
  if (licence.state === 'under-review') return { state: 'fail', why: 'alarm.under-review' };
  return licenceGate.state === 'pass'
    ? { state: 'pass', why: 'alarm.none' }
    : { state: 'unknown', why: 'alarm.unknown' };
}

/**
 * Returns the seven gates in the order of `GATES` (table in src/scoring/README.md). A gate without evidence is unknown.
 * @param today ISO day
 * @throws Error if a day of the record or `today` is not an ISO day
 */
export function checkGates(input: GateInput, today: string): GateResult[] {
  const licence = checkLicence(input, today);
  const entered = (id: keyof Provider['gates']): GateResult => ({ id, ...checkEntered(id, input, today) });
  const isOpen = input.publication === 'published' && input.isFeeTableComplete;
  return [
    { id: 'licence', ...licence },
    entered('region'),
    entered('party'),
    input.hasTerminal
      ? entered('terminal')
      : { id: 'terminal', state: 'not-applicable', why: 'terminal.not-applicable' },
    isOpen ? { id: 'fees', state: 'pass', why: 'fees.published' } : entered('fees'),
    { id: 'alarm', ...checkAlarm(input, licence) },
    entered('harm'),
  ];
}
