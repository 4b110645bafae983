/** Parts per million in a whole: a rate in ppm divided by it is a share. */
export const PPM = 1_000_000;

/** Results of floating-point arithmetic count as equal if they differ by less than this share of their size. */
export const RELATIVE_TOLERANCE = 1e-9;

export const SECONDS_PER_DAY = 86_400;

/**
 * Mean days of a month. One value for the whole site, so that 12 months are exactly one year of 365 daily payouts.
 * Ignores leap days, because every price on the site is per month or per year.
 */
export const DAYS_PER_MONTH = 365 / 12;
