// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { DEVICE_KEYS } from '../../stores/link/index.ts';
import { keepMapping, readMapping } from './saved-mapping.ts';

const header = ['交易时间', '金额', '手续费'];
const store = (value: unknown) => localStorage.setItem(DEVICE_KEYS.columns, JSON.stringify(value));

describe('readMapping', () => {
  beforeEach(() => localStorage.clear());

  it('returns the stored mapping for the same header only', () => {
    keepMapping(header, { unit: 'fen', time: 0, amount: 1, fee: 2 });
    expect(readMapping(header)).toEqual({ unit: 'fen', time: 0, amount: 1, fee: 2 });
    expect(readMapping(['交易时间', '金额'])).toEqual({ unit: 'yuan' });
  });

  it('drops columns that the table lacks, and units and roles that do not exist', () => {
    store({ [header.join('|')]: { unit: 'dollar', time: 0, amount: 3, fee: -1, kind: '2', other: 1 } });
    expect(readMapping(header)).toEqual({ unit: 'yuan', time: 0 });
  });

  it.each([null, 'text', 7, [], { x: null }])('returns an empty mapping for the stored value %j', (value) => {
    store(value);
    expect(readMapping(header)).toEqual({ unit: 'yuan' });
  });

  it('returns an empty mapping for text that is not JSON', () => {
    localStorage.setItem(DEVICE_KEYS.columns, '{');
    expect(readMapping(header)).toEqual({ unit: 'yuan' });
  });
});
