import { EXAMPLE_FEN, exampleCode, exampleFee } from '../../domain/comparison/index.ts';
import type { Channel, RangedTariff } from '../../domain/types.ts';
import type { Format } from '../format.ts';
import { tierText } from './tier-text.ts';
import type { DescribedLine, RATE_ROWS, TariffKind } from './types.ts';

type ExampleRowId = 'exampleCode' | 'exampleCredit' | 'exampleDebit';

const notTaken = (kind: TariffKind, f: Format): string =>
  f.t(kind === 'offer' ? 'compare.notOnOffer' : 'keyFacts.notTaken');

/** Returns a line for each tier of a channel, or one line if it has none. `lead` names the channel. */
function channelLines(tariff: RangedTariff, channel: Channel, lead: string | undefined, kind: TariffKind, f: Format) {
  const rate = tariff.rates.find((known) => known.channel === channel);
  const line = { figure: `rate:${channel}`, ...(lead !== undefined && { lead }) };
  if (!rate) return [{ ...line, text: notTaken(kind, f) }];
  if (rate.accepted === 'unknown')
    return [{ text: f.t('unknown.taken'), isUnknown: true as const, ...(lead !== undefined && { lead }) }];
  if (rate.tiers === 'unknown') return [{ ...line, text: null }];
  const { tiers } = rate;
  return tiers.map((tier, index): DescribedLine => {
    const limitFen = tier.upToFen ?? tiers[index - 1]?.upToFen;
    const text = tierText(tier, 'keyFacts', f);
    if (limitFen === undefined) return { ...line, text };
    const word = tier.upToFen === undefined ? 'keyFacts.above' : 'keyFacts.upTo';
    const step = f.t(word, { amount: f.priceText(limitFen) });
    return { ...line, lead: lead === undefined ? step : f.t('keyFacts.step', { name: lead, step }), text };
  });
}

/** Returns the lines of a rate row: all tiers of its channels, each channel named if the row has several. */
export function describeRates(
  tariff: RangedTariff,
  [, channels]: (typeof RATE_ROWS)[number],
  kind: TariffKind,
  f: Format,
): DescribedLine[] {
  const isNamed = channels.length > 1;
  return channels.flatMap((channel: Channel) =>
    channelLines(tariff, channel, isNamed ? f.t(`channel.${channel}`) : undefined, kind, f),
  );
}

/** Returns what instant settlement costs: its rate and its fee for each payout. */
export function describeInstant({ instant }: RangedTariff, f: Format): DescribedLine[] {
  if (!instant) return [{ text: f.t('keyFacts.notOffered') }];
  const { ratePpm, perPayoutFen } = instant;
  if (ratePpm === 'unknown' && perPayoutFen === 'unknown') return [{ text: null }];
  return [
    {
      figure: 'instant.ratePpm',
      lead: f.t('keyFacts.share'),
      text: ratePpm === 'unknown' ? null : f.ratePoints(ratePpm),
    },
    {
      figure: 'instant.perPayoutFen',
      lead: f.t('keyFacts.perPayout'),
      text: perPayoutFen === 'unknown' ? null : f.pricePoints(perPayoutFen),
    },
  ];
}

/** Returns the fees of the example sales of every price list, one line each. */
export function describeExamples(tariff: RangedTariff, kind: TariffKind, f: Format): [ExampleRowId, DescribedLine][] {
  const line = (channel: Channel, amountFen: number): DescribedLine => {
    const fee = exampleFee(tariff, channel, amountFen);
    if (fee === 'not-taken') return { text: notTaken(kind, f) };
    return fee === null ? { text: null } : { figure: `rate:${channel}`, text: f.exactPoints(fee) };
  };
  const code = exampleCode(tariff);
  return [
    ['exampleCode', { ...line(code, EXAMPLE_FEN.code), lead: f.t(`channel.${code}`) }],
    ['exampleCredit', line('credit-card', EXAMPLE_FEN.credit)],
    ['exampleDebit', line('debit-card', EXAMPLE_FEN.debit)],
  ];
}
