import { parseExtras } from '../link/extras.ts';

/** Most providers in a comparison, because a phone has no space for more columns. */
export const MAX_PICKS = 4;

/**
 * Parses ids of providers out of a list such as `lakala,alipay`: each once, at most four, in their order.
 * @param known ids that exist; null takes any text in the form of an id
 */
export function parsePickList(text: string, known: ReadonlySet<string> | null): string[] {
  const isId = (id: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && (known === null || known.has(id));
  return [...new Set(text.split(',').filter(isId))].slice(0, MAX_PICKS);
}

/** Returns the picks as a list, which is also how the device keeps them. */
export const serialisePickList = (ids: readonly string[]): string => ids.join(',');

/** Parses the picks out of the parameter `p` of a fragment; empty if there are none. */
export const parsePicks = (fragment: string, known: ReadonlySet<string> | null): string[] =>
  parsePickList(parseExtras(fragment).get('p') ?? '', known);

/** Returns the picks as a parameter of a link, `p=lakala,alipay`; empty without any. */
export const serialisePicks = (ids: readonly string[]): string => (ids.length > 0 ? `p=${serialisePickList(ids)}` : '');
