import { InvalidInput } from '@sopflow/model';
import type { Page } from '@sopflow/runtime';

/** A place in a sorted list: the sort key of the last row shown. Opaque to callers. */
export type SortKey = readonly (string | number)[];

/** The sort key that a cursor stands for; null for the first page. @throws InvalidInput when it was not made by `pageOf` */
export function readCursor(cursor: string | null, length: number): SortKey | null {
  if (cursor === null) return null;
  const key = parse(cursor);
  if (key === null || key.length !== length) {
    throw new InvalidInput([
      {
        pointer: '/cursor',
        code: 'unknown',
        message: {
          zh: '分页游标无效，请从第一页重新查询。',
          en: 'This cursor is not valid. Begin with the first page.',
        },
      },
    ]);
  }
  return key;
}

/** A page from the rows of a query that asked for one row more than the page holds. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  keyOf: (row: Row) => SortKey,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: shown.map(item),
    next: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null,
  };
}

function parse(cursor: string): SortKey | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) &&
      value.every(
        (part) => typeof part === 'string' || (typeof part === 'number' && Number.isSafeInteger(part)),
      )
      ? value
      : null;
  } catch {
    return null;
  }
}

/** A text to look for, as an ILIKE pattern in which nothing the reader typed is a wildcard. */
export function containing(search: string): string {
  return `%${search.replace(/[\\%_]/gu, String.raw`\$&`)}%`;
}
