import { describe, expect, it } from 'vitest';
import { buildDate } from './build-date.ts';

const now = new Date('2026-11-23T23:59:59Z');

describe('buildDate', () => {
  it('prefers BUILD_DATE to the clock', () => {
    expect(buildDate({ BUILD_DATE: '2027-01-31' }, now)).toBe('2027-01-31');
  });

  it('uses the UTC day of the clock if BUILD_DATE is missing or empty', () => {
    expect(buildDate({}, now)).toBe('2026-11-23');
    expect(buildDate({ BUILD_DATE: '' }, now)).toBe('2026-11-23');
  });

  it.each(['today', '2026-02-30', '2026-11', '20261123', ' 2026-11-23'])('rejects %j', (day) => {
    expect(() => buildDate({ BUILD_DATE: day }, now)).toThrow(
      /BUILD_DATE: expected a day, got .* write it as 2026-11-22/,
    );
  });
});
