import type { FigureId } from '../../domain/types.ts';
import type { Format } from '../format.ts';
import { toWordKey } from '../words.ts';

/** Most rates that are named one by one. More are named together. */
const MAX_RATES = 3;

const isRate = (id: FigureId): boolean => id.startsWith('rate:');

const itemOf = (id: FigureId): string => id.replace(/\..*$/, '');

/** True if a figure is the cost of an item. The other figures of the item are its terms. */
const isAmount = (id: FigureId): boolean => /^rate:|(?:amount|perTerminal|perMonth)Fen$/.test(id);

/** Returns the name of a figure inside a sentence: channel of a rate, cost item of an amount, else its own name. */
function figureName(id: FigureId, f: Format): string {
  if (isRate(id)) return f.t(toWordKey('said', id.slice('rate:'.length)));
  return f.t(isAmount(id) ? toWordKey('said', itemOf(id)) : toWordKey('figure', id));
}

/**
 * Returns figures as a list of names, each name once. Names all rates together if there are more than three. Leaves out
 * the terms of an item whose amount is in the list.
 */
export function figureNames(ids: readonly FigureId[], f: Format): string {
  const rates = ids.filter(isRate);
  const amounts = new Set(ids.filter(isAmount).map(itemOf));
  const others = ids.filter((id) => !isRate(id) && (isAmount(id) || !amounts.has(itemOf(id))));
  const names = rates.length > MAX_RATES ? [f.t('cost.allRates')] : rates.map((id) => figureName(id, f));
  return f.list([...new Set([...names, ...others.map((id) => figureName(id, f))])]);
}
