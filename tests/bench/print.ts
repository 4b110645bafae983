const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] as number;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Prints one measurement: median, quartiles, and the goal if there is one. */
export function show(name: string, values: readonly number[], unit: string, goal?: number): void {
  const quartiles = `(quartiles ${quantile(values, 0.25).toFixed(3)}, ${quantile(values, 0.75).toFixed(3)})`;
  const bound = goal === undefined ? '' : `, goal ${goal}`;
  console.log(`${name.padEnd(58)} ${median(values).toFixed(3)} ${unit}  ${quartiles}${bound}`);
}
