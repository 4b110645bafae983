import { expectedFee } from '../fees/expected-fee.ts';
import type { Channel, ChannelVolume, Tariff } from '../types.ts';

/** Volume and expected fees of one tariff in a month of the first year, in fractional fen. */
export type Flow = {
  acceptedFen: number;
  feesFen: number;
  unsupportedFen: number;
  feesByChannel: Partial<Record<Channel, number>>;
};

/** Returns a flow without any sale. */
export const createFlow = (): Flow => ({ acceptedFen: 0, feesFen: 0, unsupportedFen: 0, feesByChannel: {} });

/** True if the channel has volume. Throws a RangeError if it has volume but no sales. */
export function isInUse({ channel, volumeFen, count }: ChannelVolume): boolean {
  if (volumeFen > 0 && !(count > 0))
    throw new RangeError(`${channel}: expected sales above zero for its volume, got ${count}`);
  return volumeFen > 0;
}

/** Returns the expected fees of a month on one channel, or undefined if the tariff has no rule for it. */
export function feesOfMonth(tariff: Tariff, { channel, volumeFen, count, cv }: ChannelVolume): number | undefined {
  const rule = tariff.rates.find((candidate) => candidate.channel === channel);
  return rule && count * expectedFee(rule, volumeFen / count, cv);
}

/** Returns the flow of all channels of a business under one tariff. Errors as in `isInUse`. */
export function toFlow(tariff: Tariff, monthly: readonly ChannelVolume[]): Flow {
  const flow = createFlow();
  for (const line of monthly) {
    if (!isInUse(line)) continue;
    const feesFen = feesOfMonth(tariff, line);
    if (feesFen === undefined) flow.unsupportedFen += line.volumeFen;
    else {
      flow.acceptedFen += line.volumeFen;
      flow.feesFen += feesFen;
      flow.feesByChannel[line.channel] = feesFen;
    }
  }
  return flow;
}
