/** Removes what nobody needs any more, a bounded number of rows at a time. */
export interface HousekeepingStore {
  /**
   * One round: fired timers and done outbox entries older than a week, answers kept for repeats older than a day, metric samples older
   * than a week, drafts of closed tasks older than a week, counts of attempts to sign in that no longer count. Gives how many rows went; fewer than `limit` means that there is nothing more.
   */
  round(limit: number): Promise<number>;
}
