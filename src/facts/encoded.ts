declare const encodes: unique symbol;

/**
 * JSON text that carries the type of its value from the page to the island. One string is smaller and faster to parse
 * than a tree of props, because Astro wraps every value.
 */
export type Encoded<Value> = string & { readonly [encodes]: Value };

/** Encodes plain data (no dates, maps or functions) as the prop of an island. */
export const encode = <Value>(value: Value): Encoded<Value> => JSON.stringify(value) as Encoded<Value>;

/** Decodes a prop that `encode` made. Throws a SyntaxError on any other text. */
export const decode = <Value>(text: Encoded<Value>): Value => JSON.parse(text) as Value;
