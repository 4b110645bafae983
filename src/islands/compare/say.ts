import { ALL_RATES } from '../../domain/match/index.ts';
import type { FigureId } from '../../domain/types.ts';
import type { Format } from '../../format/format.ts';
import type { RemarkSentence, SentenceValue } from '../../offer/check/index.ts';
import type { CheckLineId } from '../../offer/check/types.ts';

/** Name of a line of an offer: "credit card rate", "deposit". */
export function lineName(f: Format, line: CheckLineId | 'upgradeEveryYears'): string {
  const [part, channel] = line.split(':');
  return f.t(`check.line.${part}`, channel ? { channel: f.t(`said.${channel}`) } : {});
}

/** Name of a figure that can be moved. */
export function matchName(f: Format, line: FigureId): string {
  if (line === ALL_RATES) return f.t('match.line.rates');
  return line.startsWith('rate:')
    ? f.t('match.line.rate', { channel: f.t(`said.${line.slice('rate:'.length)}`) })
    : f.t(`match.line.${line}`);
}

/** A figure in the unit of its line, with the unit. */
export const withUnit = (f: Format, unit: 'ppm' | 'fen', value: number): string =>
  unit === 'ppm' ? f.rate(value) : f.t('unit.yuanAmount', { amount: f.price(value) });

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
      return value.channels.map((channel) => f.t(`said.${channel}`)).join(f.t('unit.list'));
    case 'lines':
      return value.lines.map((line) => lineName(f, line)).join(f.t('unit.list'));
    default:
      return value satisfies never;
  }
}

/** A sentence of the offer check in the words of the page. */
export function say(f: Format, { key, values }: RemarkSentence): string {
  const written = Object.entries(values).map(([name, value]) => [name, write(f, value)]);
  return f.t(key, Object.fromEntries(written));
}
