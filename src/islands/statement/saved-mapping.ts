import type { ColumnMapping } from '../../statement/index.ts';
import { DEVICE_KEYS, readDevice, writeDevice } from '../../stores/link/index.ts';

export const NEEDED_COLUMNS = ['time', 'amount'] as const;
export const OPTIONAL_COLUMNS = ['fee', 'channel', 'kind', 'order'] as const;
export type MappedColumn = (typeof NEEDED_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number];

/** Column numbers by role, as far as the reader has chosen them, and the unit of the amounts. */
export type ChosenMapping = Partial<Record<MappedColumn, number>> & { unit: ColumnMapping['unit'] };

/** Parses what the device holds. Ignores values of another form. */
function toChosen(value: unknown, columns: number): ChosenMapping {
  const record = Object(value) as Readonly<Record<string, unknown>>;
  const chosen: ChosenMapping = { unit: record.unit === 'fen' ? 'fen' : 'yuan' };
  for (const role of [...NEEDED_COLUMNS, ...OPTIONAL_COLUMNS]) {
    const column = record[role];
    if (Number.isInteger(column) && (column as number) >= 0 && (column as number) < columns)
      chosen[role] = column as number;
  }
  return chosen;
}

/** Reads the saved mapping for a table with the same header. Only headers are stored, no rows. */
export function readMapping(header: readonly string[]): ChosenMapping {
  try {
    const kept = Object(JSON.parse(readDevice(DEVICE_KEYS.columns) || '{}')) as Readonly<Record<string, unknown>>;
    return toChosen(kept[header.join('|')], header.length);
  } catch {
    return { unit: 'yuan' };
  }
}

/** Saves the mapping of one header on the device. */
export function keepMapping(header: readonly string[], chosen: ChosenMapping): void {
  writeDevice(DEVICE_KEYS.columns, JSON.stringify({ [header.join('|')]: chosen }));
}
