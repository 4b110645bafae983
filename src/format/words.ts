/** Interface words of one language by key, such as `cost.atLeast`. */
export type Words = Record<string, string>;
