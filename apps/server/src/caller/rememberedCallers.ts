/** What is remembered of the callers of this process, so that a request costs no query. */
export interface RememberedCallers<C> {
  /** The caller under this key, remembered or found out now. */
  get(key: string): Promise<C | null>;
  /** Forgets everything: somebody's session, roles or keys changed. */
  forgetAll(): void;
}

export interface RememberedCallersSettings<C> {
  readonly find: (key: string) => Promise<C | null>;
  /** How long an answer may be believed without asking again. */
  readonly forMs: number;
  readonly now: () => number;
}

/** Keys remembered at most; invented ones push out the oldest, not memory. */
const MAX_KEYS = 10_000;

export function rememberCallers<C>({ find, forMs, now }: RememberedCallersSettings<C>): RememberedCallers<C> {
  const known = new Map<string, { readonly caller: Promise<C | null>; readonly until: number }>();

  return {
    get(key) {
      const remembered = known.get(key);
      if (remembered !== undefined && remembered.until > now()) return remembered.caller;
      const entry = { caller: find(key), until: now() + forMs };
      known.delete(key);
      known.set(key, entry);
      // What failed is not remembered.
      entry.caller.catch(() => {
        if (known.get(key) === entry) known.delete(key);
      });
      const [oldest] = known.keys();
      if (known.size > MAX_KEYS && oldest !== undefined) known.delete(oldest);
      return entry.caller;
    },
    // An answer still on its way is forgotten too: it may have been read before the change.
    forgetAll: () => known.clear(),
  };
}
