/** The column a list is sorted by, as it stands in the address: `due` ascending, `-due` descending. */
export interface SortOrder {
  readonly column: string;
  readonly direction: 'up' | 'down';
}

/** Reads an order from an address. */
export function readOrder(text: string | undefined): SortOrder | undefined {
  if (text === undefined || text === '' || text === '-') return undefined;
  return text.startsWith('-')
    ? { column: text.slice(1), direction: 'down' }
    : { column: text, direction: 'up' };
}

/** Writes an order for an address. */
export function writeOrder({ column, direction }: SortOrder): string {
  return direction === 'down' ? `-${column}` : column;
}

/** The order after a press on a column's heading: first up, then down, then up again. */
export function pressed(order: SortOrder | undefined, column: string): SortOrder {
  return { column, direction: order?.column === column && order.direction === 'up' ? 'down' : 'up' };
}

type Sortable = string | number | null;

/** Sorts rows by a value of theirs; missing values stand last either way, texts in the reader's alphabet (Chinese by pinyin). */
export function sorted<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => Sortable,
  direction: SortOrder['direction'],
  tag: string,
): readonly Row[] {
  const collator = new Intl.Collator(tag, { numeric: true });
  const sign = direction === 'up' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * collator.compare(String(one), String(other));
  });
}
