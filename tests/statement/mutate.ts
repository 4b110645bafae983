import { gzip, zip } from './containers.ts';
import type { Random } from './random.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** Mutation that damages a file. */
type Mutation = { name: string; apply: (bytes: Bytes, random: Random) => Bytes | Promise<Bytes> };

const join = (...parts: (Bytes | number[])[]): Bytes => {
  const all = parts.map((part) => (part instanceof Uint8Array ? part : Uint8Array.from(part)));
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};
const span = (bytes: Bytes, random: Random): [from: number, to: number] => {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(200))];
};
const toBytes = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());
const lines = (bytes: Bytes): Bytes[] => {
  const found: Bytes[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    found.push(bytes.slice(at, end < 0 ? bytes.length : end + 1));
    at = end < 0 ? bytes.length : end + 1;
  }
  return found;
};

/** Mutations of rows. The totals of such a file must match its own sums, or the difference must be reported. */
export const ROW_MUTATIONS: readonly Mutation[] = [
  { name: 'cut the end', apply: (bytes, random) => bytes.slice(0, random.below(bytes.length)) },
  {
    name: 'cut out of the middle',
    apply: (bytes, random) => {
      const [from, to] = span(bytes, random);
      return join(bytes.slice(0, from), bytes.slice(to));
    },
  },
  {
    name: 'drop a line',
    apply: (bytes, random) => {
      const all = lines(bytes);
      all.splice(random.below(all.length), 1);
      return join(...all);
    },
  },
  {
    name: 'swap two lines',
    apply: (bytes, random) => {
      const all = lines(bytes);
      const [a, b] = [random.below(all.length), random.below(all.length)];
      [all[a], all[b]] = [all[b] as Bytes, all[a] as Bytes];
      return join(...all);
    },
  },
  {
    name: 'flip bits',
    apply: (bytes, random) => {
      const damaged = bytes.slice();
      for (let times = 1 + random.below(8); times > 0; times--) {
        const at = random.below(damaged.length);
        damaged[at] = (damaged[at] as number) ^ (1 << random.below(8));
      }
      return damaged;
    },
  },
  {
    name: 'swap bytes',
    apply: (bytes, random) => {
      const damaged = bytes.slice();
      for (let times = 1 + random.below(6); times > 0; times--) {
        const [a, b] = [random.below(damaged.length), random.below(damaged.length)];
        [damaged[a], damaged[b]] = [damaged[b] as number, damaged[a] as number];
      }
      return damaged;
    },
  },
  {
    name: 'overwrite with noise',
    apply: (bytes, random) => {
      const damaged = bytes.slice();
      const [from, to] = span(bytes, random);
      for (let at = from; at < to; at++) damaged[at] = random.below(256);
      return damaged;
    },
  },
  {
    name: 'a huge field',
    apply: (bytes, random) => {
      const at = random.below(bytes.length);
      const filler = new Uint8Array(1 << (10 + random.below(12))).fill(random.pick([48, 57, 65, 44, 34, 96, 32, 0xb0]));
      return join(bytes.slice(0, at), filler, bytes.slice(at));
    },
  },
];

/** Mutations that can change the format of a file. Reading must give a result or an error. */
export const FILE_MUTATIONS: readonly Mutation[] = [
  { name: 'repeat it', apply: (bytes) => join(bytes, bytes) },
  {
    name: 'a wrong mark',
    apply: (bytes, random) =>
      join(
        random.pick([
          [0xff, 0xfe],
          [0xfe, 0xff],
          [0xef, 0xbb, 0xbf],
        ]),
        bytes,
      ),
  },
  {
    name: 'read as Latin-1 and written again',
    apply: (bytes) => new TextEncoder().encode(String.fromCharCode(...bytes.subarray(0, 20000))) as Bytes,
  },
  {
    name: 'a magic number',
    apply: (bytes, random) =>
      join(
        random.pick([
          [0x50, 0x4b, 3, 4],
          [0x1f, 0x8b, 8],
          [0x25, 0x50, 0x44, 0x46],
          [0xd0, 0xcf],
        ]),
        bytes,
      ),
  },
  { name: 'noise', apply: (_, random) => Uint8Array.from({ length: random.below(4000) }, () => random.below(256)) },
  { name: 'no line ends', apply: (bytes) => bytes.filter((byte) => byte !== 10) },
  { name: 'gzip', apply: async (bytes) => toBytes(await gzip(new Blob([bytes]))) },
  { name: 'zip', apply: async (bytes) => toBytes(await zip([{ name: 'a.csv', blob: new Blob([bytes]) }])) },
  {
    name: 'nested zips',
    apply: async (bytes, random) => {
      let blob = new Blob([bytes]);
      for (let depth = 1 + random.below(5); depth > 0; depth--)
        blob = await zip(Array.from({ length: 1 + random.below(2) }, (_, index) => ({ name: `${index}`, blob })));
      return toBytes(blob);
    },
  },
];
