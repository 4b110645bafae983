import { lastDayOf } from '../../base/days.ts';
import { isStale } from '../../schemas/clock.ts';
import type { Provider } from '../../schemas/provider.ts';
import type { GateResult } from './types.ts';

/** What decides the gates of a provider: its record, and what its price lists say of themselves. */
export type GateInput = {
  licence: Pick<Provider['licence'], 'state' | 'validUntil' | 'checkedOn'>;
  kind: Provider['kind'];
  /** False for a wallet that works without one. */
  hasTerminal: boolean;
  publication: 'published' | 'reported' | 'none';
  /** No line of the published price list is unknown. */
  isFeeTableComplete: boolean;
  gates: Provider['gates'];
};

type Finding = Pick<GateResult, 'state' | 'why'>;

function checkLicence({ licence, kind }: GateInput, today: string): Finding {
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

/** What somebody looked into counts for a year; then it is open again. */
function checkEntered(id: keyof Provider['gates'], { gates }: GateInput, today: string): Finding {
  const found = gates[id];
  return found === undefined || isStale('rest', found.dateRead, today)
    ? { state: 'unknown', why: `${id}.unknown` }
    : { state: found.state, why: `${id}.entered` };
}

function checkAlarm({ licence }: GateInput, licenceGate: Finding): Finding {
  if (licence.state === 'under-review') return { state: 'fail', why: 'alarm.under-review' };
  return licenceGate.state === 'pass'
    ? { state: 'pass', why: 'alarm.none' }
    : { state: 'unknown', why: 'alarm.unknown' };
}

/**
 * The seven gates in their order (rubric C1). A licence passes while a reading of the last 90 days says it is in force;
 * no alarm about it is heard only while it passes. What is looked into by hand counts for 365 days. Nothing recorded is
 * no proof either way: unknown.
 * @param today ISO day
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
