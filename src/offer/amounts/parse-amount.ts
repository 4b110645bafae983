/** What a typed text was understood as, or the i18n key of why it was not. */
export type Parsed = { ok: true; value: number } | { ok: false; error: ParseError };
export type ParseError = 'empty' | 'not-understood' | 'negative' | 'too-large' | 'too-fine' | 'rate-too-high';

const FULL_WIDTH_SHIFT = 0xfee0;
// The characters for one hundred, thousand, ten thousand and a hundred million.
const CHINESE_UNITS: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const LATIN_UNITS: Record<string, number> = { w: 1e4, k: 1e3, m: 1e6 };
// Digits zero to nine as characters, with the second form of two.
const CHINESE_DIGITS: Record<string, string> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((digit, value) => [digit, String(value)]),
);
CHINESE_DIGITS['两'] = '2';
CHINESE_DIGITS['\u3007'] = '0';

/** Half width, lower case, without thousands commas, spaces, currency signs and the words for yuan. */
function normalise(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/[\u3000\s,\uff0c_]/g, '')
    .replace(/^(?:rmb|cny|\u00a5|\uffe5)/i, '')
    .replace(/(?:元|块钱?|yuan|rmb|cny)$/i, '')
    .toLowerCase();
}

/** Chinese digits to figures; the character for ten counts with the digits around it. */
const toDigits = (text: string): string =>
  [...text]
    .map((char) => CHINESE_DIGITS[char] ?? char)
    .join('')
    .replace(/(\d?)十(\d?)/g, (_, tens: string, ones: string) => String(Number(tens || 1) * 10 + Number(ones || 0)));

/** Decimal text to a whole number of `10^-places`, without a binary fraction on the way; null when it is finer. */
function toScaled(text: string, places: number): number | null {
  const match = /^(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match || (!match[1] && !match[2])) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > places) return Number.NaN;
  return Number(`${match[1] || '0'}${fraction.padEnd(places, '0')}`);
}

/** `3.5w`, `3万5千` and `30000` as a whole number of 10^-places. */
function parseUnits(text: string, places: number): number | null {
  let rest = text;
  let total = 0;
  let lastUnit = Number.POSITIVE_INFINITY;
  while (rest !== '') {
    const match = /^(\d*\.?\d+|\d+\.)([wkm百千万亿]?)/.exec(rest);
    if (!match) return null;
    const unit = match[2] ? (CHINESE_UNITS[match[2]] ?? LATIN_UNITS[match[2]] ?? 1) : 1;
    // "3万5" means 35,000: a bare last digit counts in tenths of the unit before it.
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
 * Text that a person typed as an amount of yuan, to whole fen.
 * Understands 30000, 30,000, full-width digits, 3万, 3万5千, 3.5w, 30k and a trailing yuan.
 * @param maxFen largest amount taken, in fen
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
 * Text that a person typed as a rate, to whole ppm.
 * A bare number is a percentage, as on every price list: 0.6 and 0.60% are 6000 ppm; 6\u2030 and the words for
 * six in a thousand too; "万六" is six in ten thousand, 600 ppm.
 */
export function parseRatePpm(text: string): Parsed {
  const clean = toDigits(normalise(text));
  if (clean === '') return { ok: false, error: 'empty' };
  if (/^-\d/.test(clean)) return { ok: false, error: 'negative' };
  const inWords = /^([百千万])(?:分之)?(.+)$/.exec(clean);
  const symbol = /^(.+?)(%|\u2030|\u2031)$/.exec(clean);
  let places = 4;
  let digits = clean;
  if (inWords) [places, digits] = [{ 百: 4, 千: 3, 万: 2 }[inWords[1] as string] as number, inWords[2] as string];
  else if (symbol)
    [places, digits] = [{ '%': 4, '\u2030': 3, '\u2031': 2 }[symbol[2] as string] as number, symbol[1] as string];
  const ppm = toScaled(digits.replace(/点/, '.'), places);
  if (ppm === null) return { ok: false, error: 'not-understood' };
  if (Number.isNaN(ppm)) return { ok: false, error: 'too-fine' };
  return ppm > 100_000 ? { ok: false, error: 'rate-too-high' } : { ok: true, value: ppm };
}

/** Text as a whole number within bounds, for terminals, years, months and percent. */
export function parseWhole(text: string, max: number): Parsed {
  const clean = toDigits(normalise(text)).replace(/%$/, '');
  if (clean === '') return { ok: false, error: 'empty' };
  if (/^-\d/.test(clean)) return { ok: false, error: 'negative' };
  if (!/^\d+$/.test(clean)) return { ok: false, error: /^\d+\.\d+$/.test(clean) ? 'too-fine' : 'not-understood' };
  const value = Number(clean);
  return value > max ? { ok: false, error: 'too-large' } : { ok: true, value };
}
