import { describe, expect, it } from 'vitest';
import { ageEvidence } from './age-evidence.ts';

describe('ageEvidence', () => {
  const read = { low: 50, high: 75, readOn: '2026-01-01' };

  it('keeps a reading on its last fresh day and widens it the day after', () => {
    expect(ageEvidence(read, 90, '2026-04-01')).toEqual({ low: 50, high: 75, stale: false });
    expect(ageEvidence(read, 90, '2026-04-02')).toEqual({ low: 25, high: 100, stale: true });
  });

  it('stays within 0 to 100', () => {
    expect(ageEvidence({ ...read, low: 0, high: 100 }, 90, '2027-01-01')).toEqual({ low: 0, high: 100, stale: true });
  });

  it('widens for an expired certificate, and once for both reasons', () => {
    const certificate = { low: 50, high: 50, readOn: '2026-01-01', until: '2026-02-01' };
    expect(ageEvidence(certificate, 365, '2026-02-01').stale).toBe(false);
    expect(ageEvidence(certificate, 365, '2026-02-02')).toEqual({ low: 25, high: 75, stale: true });
    expect(ageEvidence(certificate, 365, '2028-01-01')).toEqual({ low: 25, high: 75, stale: true });
  });

  it('treats a later reading as fresh, and rejects a text that is not a day', () => {
    expect(ageEvidence(read, 90, '2025-01-01').stale).toBe(false);
    expect(() => ageEvidence({ ...read, readOn: '2026' }, 90, '2026-04-01')).toThrow(/expected a day/);
  });
});
