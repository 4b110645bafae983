/** Parses a percentage, `0.60%` or `0.6`, to whole ppm; NaN if it is no rate. */
export function parsePercent(text: string): number {
  const match = /^\s*(\d{1,3}(?:\.\d{1,8})?)\s*%?\s*$/.exec(text);
  return match ? Math.round(Number(match[1]) * 10_000) : Number.NaN;
}

/** Parses ten-thousandths, `38` for 0.38 %, to whole ppm; NaN if it is no rate. */
export function parsePerTenThousand(text: string): number {
  const match = /^\s*(\d{1,5}(?:\.\d{1,4})?)\s*$/.exec(text);
  return match ? Math.round(Number(match[1]) * 100) : Number.NaN;
}
