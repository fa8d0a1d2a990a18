/** Tells workers that something is worth looking at. A hint only: losing every call makes things late by a sweep, never lost. */
export interface Waker {
  /** Timers fall due at this instant: look then. `now` is the database’s, both epoch ms; only their difference counts. */
  wakeAt(dueAt: number, now: number): Promise<void>;
  /** The outbox has these new entries: carry them out. */
  outboxReady(ids: readonly string[]): Promise<void>;
  /** Samples or alert levels came in: triggers want to be weighed. */
  evaluateTriggers(): Promise<void>;
  /** Deliveries were written: attempt them. */
  deliveriesReady(): Promise<void>;
}
