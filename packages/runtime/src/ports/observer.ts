/** Told what the runtime does, to measure it. Called on the hot path: it must be quick and must not throw. */
export interface Observer {
  /** So many commands are decided and committed together from now on, until what this gives is called. */
  batchBegins(size: number): () => void;
  /** How many commands are taken and not yet answered, each time that changes. */
  commandsWaiting(count: number): void;
}
