import { ALL_RATES } from '../../domain/match/index.ts';
import type { FigureId } from '../../domain/types.ts';
import type { Format } from '../../format/format.ts';
import { toWordKey, type WordKey } from '../../format/words.ts';
import type { SentenceValue } from '../../offer/check/index.ts';
import type { CheckLineId } from '../../offer/check/types.ts';

/** Returns the name of a line of an offer, such as "credit card rate" or "deposit". */
export function lineName(f: Format, line: CheckLineId | 'upgradeEveryYears'): string {
  const [part = '', channel] = line.split(':');
  return f.t(toWordKey('check.line', part), channel ? { channel: f.t(toWordKey('said', channel)) } : {});
}

/** Returns the name of a figure that can be negotiated. */
export function matchName(f: Format, line: FigureId): string {
  if (line === ALL_RATES) return f.t('match.line.rates');
  return line.startsWith('rate:')
    ? f.t('match.line.rate', { channel: f.t(toWordKey('said', line.slice('rate:'.length))) })
    : f.t(toWordKey('match.line', line));
}

/** Writes a figure in the unit of its line, with the unit. */
export const withUnit = (f: Format, unit: 'ppm' | 'fen', value: number): string =>
  unit === 'ppm' ? f.rate(value) : f.priceText(value);

function write(f: Format, value: SentenceValue): string {
  switch (value.as) {
    case 'yuan':
      return f.yuan(value.fen);
    case 'price':
      return f.price(value.fen);
    case 'rate':
      return f.rate(value.ppm);
    case 'share':
      return f.share(value.fraction);
    case 'whole':
      return f.whole(value.value);
    case 'span':
      return f.span(value.span, value.unit === 'ppm' ? f.rate : f.price);
    case 'channels':
      return f.list(value.channels.map((channel) => f.t(`said.${channel}`)));
    case 'lines':
      return f.list(value.lines.map((line) => lineName(f, line)));
    default:
      return value satisfies never;
  }
}

/** Writes a sentence of the offer check. */
export function toSentenceText(
  f: Format,
  { key, values }: { key: WordKey; values: Record<string, SentenceValue> },
): string {
  const written = Object.entries(values).map(([name, value]) => [name, write(f, value)]);
  return f.t(key, Object.fromEntries(written));
}
