/** Attempts under one name since the first of them. */
export interface AttemptWindow {
  readonly count: number;
  /** When it no longer counts (epoch ms of the database). */
  readonly endsAt: number;
}

export type AttemptKind = 'address' | 'account';

/** Attempts to guess, counted across all processes. */
export interface AttemptStore {
  /**
   * Puts what `next` makes of the window of a name in its place, and gives it. Nobody else changes the window meanwhile; one that has
   * ended is given as null, and null removes it.
   */
  change<Next extends { readonly window: AttemptWindow | null }>(
    kind: AttemptKind,
    name: string,
    next: (window: AttemptWindow | null, now: number) => Next,
  ): Promise<Next>;
}
