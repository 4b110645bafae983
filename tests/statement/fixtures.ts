import { type Encoding, encode } from './containers.ts';
import { type Payment, payments } from './payments.ts';
import { writeAlipayAccount, writeAlipayTrade } from './write-alipay.ts';
import { OTHER_WRITERS } from './write-others.ts';
import { writeWechatFund, writeWechatTrade } from './write-wechat.ts';
import { ALL_ENCODINGS, type Writer } from './writer.ts';

const trade = (kind: 'all' | 'success' | 'refund', isOld: boolean, hasSub: boolean): Writer => ({
  name: `wechat ${kind}${isOld ? ' old' : ''}${hasSub ? '' : ' direct'}`,
  plain: false,
  refunds: kind !== 'success',
  sales: kind !== 'refund',
  write: (list) => writeWechatTrade(list, { kind, isOld, hasSub }),
  encodings: ALL_ENCODINGS,
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
    encodings: ALL_ENCODINGS,
    expected: { order: 'none' },
  },
  {
    name: 'alipay trade',
    plain: true,
    write: (list) => writeAlipayTrade(list, { chargeSign: -1 }),
    encodings: ALL_ENCODINGS,
  },
  ...([2012, 2026] as const).map((version) => ({
    name: `alipay account ${version}`,
    plain: true,
    write: (list: readonly Payment[]) => writeAlipayAccount(list, version),
    encodings: ALL_ENCODINGS,
    expected: { order: 'none' } as const,
  })),
  ...OTHER_WRITERS,
];

export const listFor = ({ plain, refunds = true, sales = true }: Writer, seed: number, count: number): Payment[] =>
  payments(seed, { count, plain, refunds, sales });

export const blobOf = (writer: Writer, list: readonly Payment[], encoding: Encoding): Blob =>
  new Blob([encode(writer.write(list), encoding)]);
