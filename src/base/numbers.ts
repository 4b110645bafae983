/** Parts per million in a whole: a rate in ppm divided by it is a share. */
export const PPM = 1_000_000;

/** Results of floating-point arithmetic count as equal if they differ by less than this share of their size. */
export const RELATIVE_TOLERANCE = 1e-9;
