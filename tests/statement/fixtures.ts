import type { ReadOptions } from '../../src/statement/index.ts';
import { type Encoding, encode } from './containers.ts';
import type { Expectation } from './expect-payments.ts';
import { type Payment, payments } from './payments.ts';
import { writeAlipayAccount, writeAlipayTrade } from './write-alipay.ts';
import { TABLE_MAPPING, writeAllinpay, writeLakalaJy, writeLeshua, writeSaobei, writeTable } from './write-others.ts';
import { writeWechatFund, writeWechatTrade } from './write-wechat.ts';

/** Writer of a format for tests: converts payments to text, and states what the text contains. */
export type Writer = {
  name: string;
  /** Goods names without delimiters, for layouts in which they are ambiguous. */
  plain: boolean;
  refunds?: boolean;
  sales?: boolean;
  write: (list: readonly Payment[]) => string;
  encodings: readonly Encoding[];
  expected?: Expectation;
  options?: ReadOptions;
};

const ALL: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'];
const trade = (kind: 'all' | 'success' | 'refund', isOld: boolean, hasSub: boolean): Writer => ({
  name: `wechat ${kind}${isOld ? ' old' : ''}${hasSub ? '' : ' direct'}`,
  plain: false,
  refunds: kind !== 'success',
  sales: kind !== 'refund',
  write: (list) => writeWechatTrade(list, { kind, isOld, hasSub }),
  encodings: ALL,
  expected: { rates: true, methods: true },
});

export const WRITERS: readonly Writer[] = [
  trade('all', false, true),
  trade('all', true, false),
  trade('success', false, false),
  trade('success', true, true),
  trade('refund', false, true),
  trade('refund', true, true),
  {
    name: 'wechat fund',
    plain: false,
    write: (list) => writeWechatFund(list),
    encodings: ALL,
    expected: { order: 'none' },
  },
  {
    name: 'alipay trade',
    plain: true,
    write: (list) => writeAlipayTrade(list, { chargeSign: -1 }),
    encodings: ALL,
  },
  ...([2012, 2026] as const).map((version) => ({
    name: `alipay account ${version}`,
    plain: true,
    write: (list: readonly Payment[]) => writeAlipayAccount(list, version),
    encodings: ALL,
    expected: { order: 'none' } as const,
  })),
  { name: 'lakala', plain: true, write: (list) => writeLakalaJy(list, 'fen'), encodings: ALL },
  { name: 'leshua', plain: true, write: (list) => writeLeshua(list, true), encodings: ALL },
  { name: 'saobei', plain: true, write: writeSaobei, encodings: ALL },
  { name: 'allinpay', plain: true, write: writeAllinpay, encodings: ALL },
  {
    name: 'table',
    plain: false,
    write: (list) => writeTable(list, ','),
    encodings: ALL,
    expected: { methods: true },
    options: { mapping: TABLE_MAPPING },
  },
];

export const listFor = ({ plain, refunds = true, sales = true }: Writer, seed: number, count: number): Payment[] =>
  payments(seed, { count, plain, refunds, sales });

export const blobOf = (writer: Writer, list: readonly Payment[], encoding: Encoding): Blob =>
  new Blob([encode(writer.write(list), encoding)]);
