/** A moment: epoch milliseconds, UTC. */
export type Instant = number;
