import { Failure } from './failure.ts';
import { recogniseAlipayAccount } from './formats/alipay-account.ts';
import { recogniseAlipayTrade } from './formats/alipay-trade.ts';
import { recogniseAllinpay } from './formats/allinpay.ts';
import { recogniseLakalaJy } from './formats/lakala-jy.ts';
import { recogniseLeshua } from './formats/leshua.ts';
import { recogniseSaobei } from './formats/saobei.ts';
import { createMappedLayout } from './formats/table.ts';
import { recogniseWechatFund } from './formats/wechat-fund.ts';
import { recogniseWechatTrade } from './formats/wechat-trade.ts';
import { bestSeparator, headerNames } from './header.ts';
import type { Head, Layout, Recognise } from './layout.ts';
import { findTable } from './preview.ts';
import { refuseBinary, refuseColumns, refuseForeign } from './refuse.ts';
import type { ColumnMapping, TablePreview } from './types.ts';

const RECOGNISE: readonly Recognise[] = [
  recogniseWechatTrade,
  recogniseWechatFund,
  recogniseAlipayTrade,
  recogniseAlipayAccount,
  recogniseLakalaJy,
  recogniseSaobei,
  recogniseLeshua,
  recogniseAllinpay,
];
/** Lines among which the header must stand: title lines come before it. */
const HEADER_WITHIN = 40;

export type Encoding = 'utf-8' | 'gb18030';
export type Detected = { layout: Layout; encoding: Encoding; preview?: TablePreview };

function headAt(lines: readonly string[], index: number, separator: number, encoding: Encoding): Head {
  return {
    names: headerNames(lines[index] ?? '', separator),
    separator,
    line: index + 1,
    rows: lines.slice(index + 1).filter((line) => line.trim()),
    isWide: encoding === 'gb18030',
  };
}

/** The first line that one of the formats knows as its header. */
function recognise(lines: readonly string[], encoding: Encoding, separator?: number): Layout | null {
  for (let index = 0; index < Math.min(lines.length, HEADER_WITHIN); index++) {
    const line = lines[index] as string;
    if (!line.trim()) continue;
    const head = headAt(lines, index, separator ?? bestSeparator(line), encoding);
    refuseColumns(head.names);
    for (const known of RECOGNISE) {
      const layout = known(head);
      if (layout) return layout;
    }
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
 * Tells by the first bytes what a text is: its encoding, and its layout by the names of its columns. A known header in
 * either encoding wins over stray bytes elsewhere. Anything else is a table, to be read by `mapping`; fails with the
 * error that says what it is instead, or that columns must be named.
 */
export function detect(bytes: Uint8Array, mapping: ColumnMapping | undefined, separator?: number): Detected {
  const tried = (['utf-8', 'gb18030'] as const).map((encoding) => ({ encoding, ...decode(bytes, encoding) }));
  if (!tried[0]?.text.trim()) throw new Failure('empty');
  for (const { encoding, text } of tried) {
    const layout = recognise(text.split(/\r?\n/), encoding, separator);
    if (layout) return { layout, encoding };
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
  return { layout: createMappedLayout(head, mapping, preview), encoding, preview };
}
