import { BlobReader, BlobWriter, configure, ZipWriter, type ZipWriterConstructorOptions } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be';

let gbkTable: Map<string, number[]> | undefined;
/** Builds the two-byte part of GBK by decoding, because the platform has no encoder. */
function gbk(): Map<string, number[]> {
  if (gbkTable) return gbkTable;
  gbkTable = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && !gbkTable.has(text)) gbkTable.set(text, [lead, trail]);
    }
  return gbkTable;
}

function encodeGbk(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const char of text) {
    if (char < '\u0080') bytes.push(char.charCodeAt(0));
    // Other characters take four bytes in GB18030.
    else bytes.push(...(gbk().get(char) ?? fourBytes(char)));
  }
  return Uint8Array.from(bytes);
}

function fourBytes(char: string): number[] {
  let code = (char.codePointAt(0) as number) - 0x10000 + 189000;
  const bytes: number[] = [];
  for (const [base, start] of [
    [10, 0x30],
    [126, 0x81],
    [10, 0x30],
    [126, 0x81],
  ] as const) {
    bytes.unshift((code % base) + start);
    code = Math.floor(code / base);
  }
  return bytes;
}

export function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'gb18030') return encodeGbk(text);
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  view.setUint16(0, 0xfeff, encoding === 'utf-16le');
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}

export const toBlob = (text: string, encoding: Encoding = 'utf-8'): Blob => new Blob([encode(text, encoding)]);
export const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());

export const gzip = (blob: Blob): Promise<Blob> =>
  new Response(blob.stream().pipeThrough(new CompressionStream('gzip'))).blob();

type Part = { name: string; blob: Blob };

/** Creates a zip; `gbkNames` writes names like Alipay, in GBK without the UTF-8 flag. */
export async function zip(
  parts: readonly Part[],
  { gbkNames = false, ...options }: ZipWriterConstructorOptions & { gbkNames?: boolean } = {},
): Promise<Blob> {
  const names = gbkNames ? { useUnicodeFileNames: false, encodeText: (text: string) => encodeGbk(text) } : {};
  const writer = new ZipWriter(new BlobWriter(), { ...options, ...names });
  for (const { name, blob } of parts) await writer.add(name, new BlobReader(blob));
  return writer.close();
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

/** Creates a workbook with one sheet; columns in `numbers` get numeric cells. */
export async function xlsx(rows: readonly (readonly string[])[], numbers: readonly number[] = []): Promise<Blob> {
  const cell = (text: string, column: number, row: number): string => {
    const at = `${columnName(column)}${row + 1}`;
    return row > 0 && numbers.includes(column)
      ? `<c r="${at}"><v>${Number(text)}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  };
  const sheet = rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((text, column) => cell(text, column, row)).join('')}</row>`)
    .join('');
  return workbook(`<sheetData>${sheet}</sheetData>`);
}

/** Creates a workbook from the XML of its sheet. */
export function workbook(sheetXml: string): Promise<Blob> {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pack = 'http://schemas.openxmlformats.org/package/2006';
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="${pack}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}">${sheetXml}</worksheet>`,
  };
  return zip(Object.entries(files).map(([name, text]) => ({ name, blob: toBlob(text) })));
}
