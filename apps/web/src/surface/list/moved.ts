/** The list with one item in the place of the one before or after it. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const item = items[index];
  return item === undefined ? [...items] : items.toSpliced(index, 1).toSpliced(index + by, 0, item);
}
