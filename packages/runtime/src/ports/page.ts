/** One page of a list: what it holds, and where the next one begins. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Opaque; null on the last page. */
  readonly next: string | null;
}

export interface PageRequest {
  /** Items on a page, 1 to 200. */
  readonly limit: number;
  /** The `next` of the page before; null for the first. */
  readonly cursor: string | null;
}
