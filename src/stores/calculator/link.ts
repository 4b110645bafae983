import { MERCHANT_CLASSES, type MixPart, PAYOUT_RHYTHMS } from '../../domain/business/index.ts';
import { MAX_OFFERS, type OfferInput, type OfferRate } from '../../offer/types.ts';
import { CHANNELS, type Channel } from '../../schemas/channels.ts';
import { type CalculatorState, DEFAULT_STATE, MAX_YEARS } from './state.ts';

const VERSION = '1';
const MAX_FEN = 1_000_000_000_000;
const MAX_PPM = 1_000_000;
const REFUNDS = ['always', 'never', 'on-volume'] as const;

/** Short names of the numbers of an offer, with the largest value accepted. A released name keeps its meaning. */
const OFFER_NUMBERS = {
  leaveFen: ['x', MAX_FEN],
  priceFen: ['p', MAX_FEN],
  setupFen: ['s', MAX_FEN],
  depositFen: ['d', MAX_FEN],
  depositVolumeFen: ['dv', MAX_FEN],
  depositMonths: ['dm', 120],
  annualFen: ['a', MAX_FEN],
  dataYearFen: ['f', MAX_FEN],
  dataFreeMonths: ['fm', 120],
  upgradeFen: ['u', MAX_FEN],
  upgradeEveryYears: ['uy', 20],
  maintenanceMonthFen: ['w', MAX_FEN],
  instantPpm: ['ip', MAX_PPM],
  instantPerPayoutFen: ['if', MAX_FEN],
} as const satisfies Partial<Record<keyof OfferInput, readonly [string, number]>>;
type OfferNumber = keyof typeof OFFER_NUMBERS;

/** Parses a whole number within bounds; undefined for anything else. */
function parseBounded(text: string | null | undefined, max: number, min = 0): number | undefined {
  if (text === null || text === undefined || !/^\d{1,13}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

const isChannel = (text: string | undefined): text is Channel => (CHANNELS as readonly string[]).includes(text ?? '');
const oneOf = <Value extends string>(text: string | null, values: readonly Value[], or: Value): Value =>
  values.find((value) => value === text) ?? or;

const mixText = (mix: readonly MixPart[]): string =>
  mix.map((part) => [part.percent, part.ticketFen, Math.round(part.cv * 100)].join('.')).join('-');

/** Parses the shares of all channels in their order; undefined if the text has another form or does not total 100. */
function parseMix(text: string | null): MixPart[] | undefined {
  const parts = (text ?? '').split('-');
  if (parts.length !== CHANNELS.length) return undefined;
  const mix = CHANNELS.map((channel, index) => {
    const [percent, ticketFen, cv] = (parts[index] as string).split('.');
    return {
      channel,
      percent: parseBounded(percent, 100),
      ticketFen: parseBounded(ticketFen, MAX_FEN, 1),
      cv: parseBounded(cv, 500),
    };
  });
  const total = mix.reduce((sum, part) => sum + (part.percent ?? Number.NaN), 0);
  if (total !== 100 || mix.some((part) => part.ticketFen === undefined || part.cv === undefined)) return undefined;
  return mix.map((part) => ({ ...part, cv: (part.cv as number) / 100 })) as MixPart[];
}

function serialiseOffer(offer: OfferInput): string {
  const params = new URLSearchParams();
  params.set('n', offer.name);
  if (offer.current) params.set('c', '1');
  for (const rate of offer.rates)
    params.append('r', [rate.channel, rate.ratePpm, rate.capFen].filter((part) => part !== undefined).join('.'));
  if (offer.depositRefund) params.set('dr', offer.depositRefund);
  for (const [field, [name]] of Object.entries(OFFER_NUMBERS)) {
    const value = offer[field as OfferNumber];
    if (value !== undefined) params.set(name, String(value));
  }
  return params.toString();
}

function parseOffer(text: string): OfferInput {
  const params = new URLSearchParams(text);
  const offer: OfferInput = { name: (params.get('n') ?? '').slice(0, 40), current: params.get('c') === '1', rates: [] };
  for (const rate of params.getAll('r')) {
    const [channel, ppm, cap] = rate.split('.');
    const ratePpm = parseBounded(ppm, MAX_PPM);
    if (!isChannel(channel) || ratePpm === undefined || offer.rates.some((known) => known.channel === channel))
      continue;
    const capFen = parseBounded(cap, MAX_FEN);
    const parsed: OfferRate = capFen === undefined ? { channel, ratePpm } : { channel, ratePpm, capFen };
    offer.rates.push(parsed);
  }
  const refund = REFUNDS.find((kind) => kind === params.get('dr'));
  if (refund) offer.depositRefund = refund;
  for (const [field, [name, max]] of Object.entries(OFFER_NUMBERS)) {
    const value = parseBounded(params.get(name), max);
    if (value !== undefined) offer[field as OfferNumber] = value;
  }
  return offer;
}

/**
 * Returns all inputs as a URL fragment without `#`, under their version. Omits values that equal the defaults of that
 * version. `src/stores/README.md` has the grammar.
 */
export function serialiseState(state: CalculatorState): string {
  const params = new URLSearchParams({ v: VERSION });
  const put = (name: string, value: string, fallback: string) => value !== fallback && params.set(name, value);
  const base = DEFAULT_STATE;
  put('k', state.preset, base.preset);
  put('m', String(state.monthlyFen), String(base.monthlyFen));
  put('mix', mixText(state.mix), mixText(base.mix));
  put('t', String(state.terminals), String(base.terminals));
  put('y', String(state.years), String(base.years));
  put('g', String(state.growthPpm), String(base.growthPpm));
  put('i', state.payouts, base.payouts);
  put('mc', state.merchantClass, base.merchantClass);
  put('mk', state.market ? '1' : '0', '1');
  for (const offer of state.offers) params.append('o', serialiseOffer(offer));
  return params.toString();
}

/**
 * Parses inputs out of a fragment; drops unknown values and fills in defaults.
 * @returns null if the fragment has no inputs or an unknown version of them
 */
export function parseState(fragment: string): CalculatorState | null {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  if (params.get('v') !== VERSION) return null;
  const base = DEFAULT_STATE;
  const preset = params.get('k') ?? '';
  const growth = params.get('g') ?? '';
  return {
    preset: /^[a-z0-9-]{1,40}$/.test(preset) ? preset : base.preset,
    monthlyFen: parseBounded(params.get('m'), MAX_FEN, 1) ?? base.monthlyFen,
    mix: parseMix(params.get('mix')) ?? base.mix,
    terminals: parseBounded(params.get('t'), 9_999, 1) ?? base.terminals,
    years: parseBounded(params.get('y'), MAX_YEARS, 1) ?? base.years,
    growthPpm: growth.startsWith('-')
      ? -(parseBounded(growth.slice(1), 900_000) ?? 0) + 0
      : (parseBounded(growth, MAX_PPM) ?? base.growthPpm),
    payouts: oneOf(params.get('i'), PAYOUT_RHYTHMS, base.payouts),
    merchantClass: oneOf(params.get('mc'), MERCHANT_CLASSES, base.merchantClass),
    market: params.get('mk') !== '0',
    offers: params.getAll('o').slice(0, MAX_OFFERS).map(parseOffer),
  };
}
