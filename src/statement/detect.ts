import { Failure } from './failure.ts';
import { type FormatLayout, recogniseFormat } from './formats/registry.ts';
import { createMappedLayout } from './formats/table.ts';
import { bestSeparator, headerNames } from './header.ts';
import type { TableHead } from './layout.ts';
import { findTable } from './preview.ts';
import { refuseBinary, refuseColumns, refuseForeign } from './refuse.ts';
import type { ColumnMapping, TablePreview } from './types.ts';

/** Last line that is tried as the header; title lines can precede it. */
const MAX_HEADER_LINE = 40;

type Encoding = 'utf-8' | 'gb18030';
export type Detected = FormatLayout & { encoding: Encoding; preview?: TablePreview };

function headAt(lines: readonly string[], index: number, separator: number, encoding: Encoding): TableHead {
  return {
    names: headerNames(lines[index] ?? '', separator),
    separator,
    line: index + 1,
    rows: lines.slice(index + 1).filter((line) => line.trim()),
    isWide: encoding === 'gb18030',
  };
}

/** Finds the first line that is the header of a known format. */
function recognise(lines: readonly string[], encoding: Encoding, separator?: number): FormatLayout | null {
  for (let index = 0; index < Math.min(lines.length, MAX_HEADER_LINE); index++) {
    const line = lines[index] as string;
    if (!line.trim()) continue;
    const head = headAt(lines, index, separator ?? bestSeparator(line), encoding);
    refuseColumns(head.names);
    const found = recogniseFormat(head);
    if (found) return found;
  }
  return null;
}

function decode(bytes: Uint8Array, encoding: Encoding): { text: string; isWhole: boolean } {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true }), isWhole: true };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), isWhole: false };
  }
}

/**
 * Detects encoding, format and layout from the first bytes of a text. A known header in either encoding wins over
 * invalid bytes elsewhere. Any other table needs a `mapping`. Throws the error of a foreign file, `no-table` or
 * `mapping-needed`.
 */
export function detect(bytes: Uint8Array, mapping: ColumnMapping | undefined, separator?: number): Detected {
  const tried = (['utf-8', 'gb18030'] as const).map((encoding) => ({ encoding, ...decode(bytes, encoding) }));
  if (!tried[0]?.text.trim()) throw new Failure('empty');
  for (const { encoding, text } of tried) {
    const found = recognise(text.split(/\r?\n/), encoding, separator);
    if (found) return { ...found, encoding };
  }
  for (const { text } of tried) refuseForeign(text);
  const [utf8, gbk] = tried as [(typeof tried)[0], (typeof tried)[0]];
  const { encoding, text } = utf8.isWhole ? utf8 : gbk;
  refuseBinary(text);
  const lines = text.split(/\r?\n/);
  const table = findTable(lines, separator);
  if (!table) throw new Failure('no-table');
  const head = headAt(lines, table.index, table.separator, encoding);
  if (!mapping) throw new Failure('mapping-needed', { preview: table.preview });
  const { preview } = table;
  return { format: 'table', layout: createMappedLayout(head, mapping, preview), encoding, preview };
}
