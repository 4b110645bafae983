import { describe, expect, it } from 'vitest';
import { GATES } from '../../schemas/criteria.ts';
import { checkGates, type GateInput } from './check-gates.ts';

const today = '2026-11-23';
const licence = { state: 'valid', validUntil: 'long-term', checkedOn: '2026-11-01' } as const;
const input: GateInput = {
  licence,
  kind: 'acquirer',
  hasTerminal: true,
  publication: 'none',
  isFeeTableComplete: false,
  gates: {},
};
const found = (state: 'pass' | 'fail', dateRead = '2026-11-01') => ({
  state,
  sources: ['source'],
  dateRead,
  note: { zh: '-', en: '-' },
});
const check = (change: Partial<GateInput>, on = today) =>
  Object.fromEntries(checkGates({ ...input, ...change }, on).map(({ id, state, why }) => [id, `${state} ${why}`]));

describe('checkGates', () => {
  it('returns all seven gates in order', () => {
    expect(checkGates(input, today).map(({ id }) => id)).toEqual(GATES);
  });

  it.each([
    [{ licence }, 'pass licence.valid', 'pass alarm.none'],
    [{ licence: { ...licence, state: 'bank', checkedOn: '2020-01-01' } }, 'pass licence.bank', 'pass alarm.none'],
    [{ licence: { ...licence, checkedOn: '2026-08-25' } }, 'pass licence.valid', 'pass alarm.none'],
    [{ licence: { ...licence, checkedOn: '2026-08-24' } }, 'unknown licence.stale', 'unknown alarm.unknown'],
    [{ licence: { ...licence, validUntil: '2026-11-23' } }, 'pass licence.valid', 'pass alarm.none'],
    [{ licence: { ...licence, validUntil: '2026-11-22' } }, 'unknown licence.expired', 'unknown alarm.unknown'],
    [{ licence: { ...licence, validUntil: '2026-11' } }, 'pass licence.valid', 'pass alarm.none'],
    [{ licence: { ...licence, validUntil: '2026-10' } }, 'unknown licence.expired', 'unknown alarm.unknown'],
    [{ licence: { ...licence, validUntil: 'unknown' } }, 'pass licence.valid', 'pass alarm.none'],
    [
      { licence: { ...licence, state: 'renewal-unconfirmed' } },
      'unknown licence.renewal-unconfirmed',
      'unknown alarm.unknown',
    ],
    [{ licence: { ...licence, state: 'under-review' } }, 'unknown licence.under-review', 'fail alarm.under-review'],
    [{ licence: { ...licence, state: 'unknown' } }, 'unknown licence.unknown', 'unknown alarm.unknown'],
    [{ licence: { ...licence, state: 'cancelled' } }, 'fail licence.cancelled', 'unknown alarm.unknown'],
    [{ licence: { ...licence, state: 'none' } }, 'fail licence.none', 'unknown alarm.unknown'],
    [{ licence: { ...licence, state: 'none' }, kind: 'aggregator' }, 'unknown licence.none', 'unknown alarm.unknown'],
  ] as [Partial<GateInput>, string, string][])('reads the licence and the alarm from %j', (change, gate, alarm) => {
    expect(check(change)).toMatchObject({ licence: gate, alarm });
  });

  it('uses recorded findings, and is unknown without one', () => {
    const gates = { region: found('pass'), party: found('fail'), terminal: found('pass'), fees: found('fail') };
    expect(check({ gates })).toMatchObject({
      region: 'pass region.entered',
      party: 'fail party.entered',
      terminal: 'pass terminal.entered',
      fees: 'fail fees.entered',
      harm: 'unknown harm.unknown',
    });
    expect(check({})).toMatchObject({
      region: 'unknown region.unknown',
      party: 'unknown party.unknown',
      terminal: 'unknown terminal.unknown',
      fees: 'unknown fees.unknown',
    });
  });

  it('ignores a finding after 365 days', () => {
    const gates = { harm: found('fail', '2025-11-23') };
    expect(check({ gates }).harm).toBe('fail harm.entered');
    expect(check({ gates }, '2026-11-24').harm).toBe('unknown harm.unknown');
  });

  it('does not apply the terminal gate without a terminal', () => {
    expect(check({ hasTerminal: false, gates: { terminal: found('fail') } }).terminal).toBe(
      'not-applicable terminal.not-applicable',
    );
  });

  it('passes only a published and complete fee table', () => {
    expect(check({ publication: 'published', isFeeTableComplete: true }).fees).toBe('pass fees.published');
    expect(check({ publication: 'reported', isFeeTableComplete: true }).fees).toBe('unknown fees.unknown');
    expect(check({ publication: 'published' }).fees).toBe('unknown fees.unknown');
  });
});
