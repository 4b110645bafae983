import { expect, it } from 'vitest';
import { joinCsv, toCsvFile } from './csv-file.ts';

it('writes a byte order mark, a header row and data rows, and encodes every cell', () => {
  expect(toCsvFile(['a', '=b'], [['x, y', -2]])).toBe('\ufeffa,\'=b\r\n"x, y",-2\r\n');
});

it('joins fields that are already encoded', () => {
  expect(joinCsv([['a'], ['-1.00']])).toBe('\ufeffa\r\n-1.00\r\n');
});
