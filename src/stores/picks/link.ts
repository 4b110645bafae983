import { readExtras } from '../scoring/link.ts';

/** More than four columns no phone shows. */
export const MOST_PICKS = 4;

/**
 * Ids of the picked providers out of a fragment, `p=lakala,alipay`: each once, at most four, in their order.
 * @param known ids that exist; null takes any that looks like one
 */
export function parsePicks(fragment: string, known: ReadonlySet<string> | null): string[] {
  const ids = (readExtras(fragment).get('p') ?? '').split(',');
  const valid = ids.filter((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && (known === null || known.has(id)));
  return [...new Set(valid)].slice(0, MOST_PICKS);
}

/** The picked providers as a parameter of a link; empty without any. */
export function serialisePicks(ids: readonly string[]): string {
  return ids.length > 0 ? `p=${ids.join(',')}` : '';
}
