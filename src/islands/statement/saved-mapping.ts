import type { ColumnMapping } from '../../statement/index.ts';
import { DEVICE_KEYS, readDevice, writeDevice } from '../../stores/link/index.ts';

export const NEEDED_COLUMNS = ['time', 'amount'] as const;
export const OPTIONAL_COLUMNS = ['fee', 'channel', 'kind', 'order'] as const;
export type MappedColumn = (typeof NEEDED_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number];

/** Column numbers by role, as far as the reader has chosen them, and the unit of the amounts. */
export type ChosenMapping = Partial<Record<MappedColumn, number>> & { unit: ColumnMapping['unit'] };

const UNITS: readonly ColumnMapping['unit'][] = ['yuan', 'fen'];
const NOTHING: ChosenMapping = { unit: 'yuan' };

/** Parses a stored mapping. A value of another form gives an empty mapping. */
function toChosen(value: unknown, columns: number): ChosenMapping {
  if (typeof value !== 'object' || value === null) return NOTHING;
  const record = value as Readonly<Record<string, unknown>>;
  const chosen: ChosenMapping = { unit: UNITS.find((unit) => unit === record.unit) ?? NOTHING.unit };
  for (const role of [...NEEDED_COLUMNS, ...OPTIONAL_COLUMNS]) {
    const column = record[role];
    if (typeof column === 'number' && Number.isInteger(column) && column >= 0 && column < columns)
      chosen[role] = column;
  }
  return chosen;
}

/** Reads the saved mapping for a table with the same header. Only headers are stored, no rows. */
export function readMapping(header: readonly string[]): ChosenMapping {
  try {
    const kept: unknown = JSON.parse(readDevice(DEVICE_KEYS.columns) || '{}');
    const byHeader = typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
    return toChosen(byHeader[header.join('|')], header.length);
  } catch {
    return NOTHING;
  }
}

/** Saves the mapping of one header on the device. */
export function keepMapping(header: readonly string[], chosen: ChosenMapping): void {
  writeDevice(DEVICE_KEYS.columns, JSON.stringify({ [header.join('|')]: chosen }));
}
