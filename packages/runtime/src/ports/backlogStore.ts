/** What waits to be done and what was given up, over all processes. */
export interface Backlog {
  /** By how many milliseconds the oldest armed timer is overdue; 0 when none is. */
  readonly timerLagMs: number;
  readonly outboxPending: number;
  readonly outboxQuarantined: number;
  readonly deliveriesPending: number;
  readonly deliveriesDead: number;
  readonly alertsOpen: number;
  readonly alertsAcknowledged: number;
}

export interface BacklogStore {
  read(): Promise<Backlog>;
}
