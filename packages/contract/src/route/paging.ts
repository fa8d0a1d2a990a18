import { z } from 'zod';

/** Where the next page begins: opaque, as the page before gave it. */
export const Cursor = z.string().min(1).max(500);

/** What every list takes: the cursor of the page before, and how many to give. */
export const pageQuery = {
  cursor: Cursor.optional(),
  limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
};

/** A page of a list: its items, and the cursor of the next page while there is one. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: Cursor.nullable() });
}

/** A list that is short enough to be given whole; shaped like a page. */
export function whole<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item) });
}
