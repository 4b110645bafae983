import { Failure } from '../failure.ts';

/** Kind of a file by its first bytes. Anything unknown is text until its header is checked. */
type FileKind = 'zip' | 'gzip' | 'text';

const REFUSED: [signature: string, code: 'image' | 'pdf' | 'old-excel' | 'not-understood', detail?: string][] = [
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['424d........00000000', 'image'],
  ['52494646........57454250', 'image'],
  ['........66747970(68656963|68656966|6d696631|61766966|68657678)', 'image'],
  ['25504446', 'pdf'],
  // OLE container: Excel up to 2003, and newer workbooks with a password.
  ['d0cf11e0a1b11ae1', 'old-excel'],
  ['526172211a07', 'not-understood', 'rar'],
  ['377abcaf271c', 'not-understood', '7z'],
];

const hex = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Returns the kind of a file. Throws for images, PDF, OLE and other archives. */
export function sniff(first: Uint8Array): FileKind {
  const start = hex(first);
  for (const [signature, code, detail] of REFUSED)
    if (new RegExp(`^${signature}`).test(start)) throw new Failure(code, detail ? { detail } : {});
  if (/^504b(0304|0506|0708)/.test(start)) return 'zip';
  return start.startsWith('1f8b08') ? 'gzip' : 'text';
}
