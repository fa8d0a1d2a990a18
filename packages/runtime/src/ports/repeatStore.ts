import type { JsonObject } from '@sopflow/model';

export interface KeptAnswer {
  readonly requestHash: string;
  /** What `changing` kept of the change's result, until the answer is `given`. */
  readonly answer: JsonObject;
  /** How long ago its change was made. */
  readonly ageMs: number;
}

/**
 * Answers that are kept for repeats of requests which changed something. `changing` keeps the key with the change, in one transaction;
 * the answer itself, `given`, is filled in when it is known.
 */
export interface RepeatStore {
  find(principal: string, key: string): Promise<KeptAnswer | null>;
  /** Keeps the answer unless there is one already; gives the one that is kept, null where nothing was kept under the key. */
  fill(principal: string, key: string, answer: JsonObject): Promise<JsonObject | null>;
}
