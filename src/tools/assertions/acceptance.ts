import { CHANNELS } from '../../schemas/channels.ts';
import { type Assertion, type Fault, recordFile } from './fault.ts';

type State = 'yes' | 'no' | 'unknown';
type RateState = 'taken' | 'not-accepted' | 'acceptance-unknown';

const SAYS: Record<State, { expected: string; write: string }> = {
  yes: { expected: 'figures or unknown, since the provider takes it', write: 'the figures, or unknown' },
  no: { expected: 'not-accepted, since the provider does not take it', write: 'not-accepted' },
  unknown: {
    expected: 'acceptance-unknown, since it is not known whether the provider takes it',
    write: 'acceptance-unknown, or yes with a source in the provider',
  },
};

/** True if acceptance and price agree. A printed code may accept less than its provider, because it reads no cards. */
function isConsistent(state: State, price: RateState, device: string): boolean {
  if (price === 'not-accepted') return state === 'no' || device === 'code';
  return price === (state === 'yes' ? 'taken' : state === 'unknown' ? 'acceptance-unknown' : 'not-accepted');
}

export const acceptanceAgrees: Assertion = {
  rule: 'acceptance-agrees',
  check({ providers, tariffs }) {
    return [...tariffs].flatMap(([id, { provider, device, rates }]) => {
      const acceptance = providers.get(provider)?.acceptance;
      if (!acceptance) return [];
      return CHANNELS.flatMap((channel): Fault[] => {
        const rate = rates[channel];
        const price: RateState = rate === 'not-accepted' || rate === 'acceptance-unknown' ? rate : 'taken';
        const { state } = acceptance[channel];
        if (isConsistent(state, price, device)) return [];
        const got = price !== 'taken' ? price : rate === 'unknown' ? 'unknown' : 'figures';
        return [{ file: recordFile('tariffs', id), field: `rates.${channel}`, ...SAYS[state], got }];
      });
    });
  },
};
