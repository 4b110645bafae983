/**
 * Returns the item at an index. Throws a RangeError if the index is negative, fractional or past the end, where plain
 * indexing would return undefined. Loops over many items use plain indexing, because the check costs time there.
 */
export function at<Item>(items: ArrayLike<Item>, index: number): Item {
  if (!(Number.isInteger(index) && index >= 0 && index < items.length))
    throw new RangeError(`expected an index from 0 to ${items.length - 1}, got ${index}`);
  return items[index] as Item;
}
