/** Parsed value, or why the text could not be parsed; interface words have the key `field.<error>`. */
export type Parsed = { ok: true; value: number } | { ok: false; error: ParseError };
type ParseError = 'empty' | 'not-understood' | 'negative' | 'too-large' | 'too-fine' | 'rate-too-high';

const FULL_WIDTH_SHIFT = 0xfee0;
const CHINESE_UNITS: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const LATIN_UNITS: Record<string, number> = { k: 1e3, w: 1e4, m: 1e6 };
const CHINESE_DIGITS: Record<string, string> = {
  零: '0',
  〇: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
/** Decimal places of ppm that a percentage, per mille or per ten thousand leaves: 1 % is 10^4 ppm. */
const PLACES_OF_SIGN: Record<string, number> = { '%': 4, '‰': 3, '‱': 2 };
const PLACES_OF_WORD: Record<string, number> = { 百: 4, 千: 3, 万: 2 };

/** Returns a text in half width and lower case, without separators, spaces, currency signs and words for yuan. */
function normalise(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/[\s,_]/g, '')
    .replace(/^(?:rmb|cny|¥|￥)/i, '')
    .replace(/(?:元|块钱?|yuan|rmb|cny)$/i, '')
    .toLowerCase();
}

/** Replaces Chinese digits with Arabic ones. 十 includes the digits next to it, so 二十五 becomes 25. */
const toDigits = (text: string): string =>
  [...text]
    .map((char) => CHINESE_DIGITS[char] ?? char)
    .join('')
    .replace(/(\d?)十(\d?)/g, (_, tens: string, ones: string) => String(Number(tens || 1) * 10 + Number(ones || 0)));

/**
 * Parses a decimal text as a whole number of `10^-places`, without intermediate binary fractions.
 * @returns NaN if the text has more places, null if it is not a number
 */
function toScaled(text: string, places: number): number | null {
  const match = /^(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match || (!match[1] && !match[2])) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > places) return Number.NaN;
  return Number(`${match[1] || '0'}${fraction.padEnd(places, '0')}`);
}

/**
 * Parses `3.5w`, `3万5千` or `30000` as a whole number of `10^-places`.
 * @returns NaN if the text has more places, null if it is not an amount
 */
function parseUnits(text: string, places: number): number | null {
  let rest = text;
  let total = 0;
  let lastUnit = Number.POSITIVE_INFINITY;
  while (rest !== '') {
    const match = /^(\d*\.?\d+|\d+\.)([wkm百千万亿]?)/.exec(rest);
    if (!match) return null;
    const unit = match[2] ? (CHINESE_UNITS[match[2]] ?? LATIN_UNITS[match[2]] ?? 1) : 1;
    // Counts a bare last digit in tenths of the unit before it: 3万5 is 35,000.
    const factor = !match[2] && Number.isFinite(lastUnit) && match[1]?.length === 1 ? lastUnit / 10 : unit;
    if (factor >= lastUnit) return null;
    const scaled = toScaled(match[1] as string, places + Math.round(Math.log10(factor)));
    if (scaled === null) return null;
    total += scaled;
    lastUnit = factor;
    rest = rest.slice(match[0].length);
  }
  return total;
}

/**
 * Parses a typed amount of yuan to whole fen: 30000, 30,000, full-width digits, 3万, 3万5千, 3.5w, 30k, 三万元.
 * @param maxFen largest amount accepted, in fen
 */
export function parseAmountFen(text: string, maxFen = 1_000_000_000_000): Parsed {
  const clean = toDigits(normalise(text));
  if (clean === '') return { ok: false, error: 'empty' };
  if (/^-\d/.test(clean)) return { ok: false, error: 'negative' };
  const fen = parseUnits(clean, 2);
  if (fen === null) return { ok: false, error: 'not-understood' };
  if (Number.isNaN(fen)) return { ok: false, error: 'too-fine' };
  return fen > maxFen ? { ok: false, error: 'too-large' } : { ok: true, value: fen };
}

/**
 * Parses a typed rate to whole ppm. A bare number is a percentage, as on price lists: 0.6, 0.60%, 6‰ and 千分之六 are all
 * 6000 ppm. 万六 is six in ten thousand, 600 ppm.
 */
export function parseRatePpm(text: string): Parsed {
  const clean = toDigits(normalise(text));
  if (clean === '') return { ok: false, error: 'empty' };
  if (/^-\d/.test(clean)) return { ok: false, error: 'negative' };
  const inWords = /^([百千万])(?:分之)?(.+)$/.exec(clean);
  const withSign = /^(.+?)([%‰‱])$/.exec(clean);
  const places = inWords ? PLACES_OF_WORD[inWords[1] as string] : PLACES_OF_SIGN[withSign?.[2] ?? '%'];
  const digits = inWords?.[2] ?? withSign?.[1] ?? clean;
  const ppm = toScaled(digits.replace(/点/, '.'), places as number);
  if (ppm === null) return { ok: false, error: 'not-understood' };
  if (Number.isNaN(ppm)) return { ok: false, error: 'too-fine' };
  return ppm > 100_000 ? { ok: false, error: 'rate-too-high' } : { ok: true, value: ppm };
}

/** Parses a typed whole number up to `max`, for terminals, years, months and percent. */
export function parseWhole(text: string, max: number): Parsed {
  const clean = toDigits(normalise(text)).replace(/%$/, '');
  if (clean === '') return { ok: false, error: 'empty' };
  if (/^-\d/.test(clean)) return { ok: false, error: 'negative' };
  if (!/^\d+$/.test(clean)) return { ok: false, error: /^\d+\.\d+$/.test(clean) ? 'too-fine' : 'not-understood' };
  const value = Number(clean);
  return value > max ? { ok: false, error: 'too-large' } : { ok: true, value };
}
