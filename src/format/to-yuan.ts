/** Returns an amount in yuan with at most two decimals, as a number for a spreadsheet. */
export const toYuan = (fen: number): number => Math.round(fen) / 100;
