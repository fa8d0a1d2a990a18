import type { JsonObject } from '@sopflow/model';

/**
 * Answers that are kept for repeats of requests which changed something. `changing` keeps the key with the change, in one transaction;
 * the answer itself is filled in when it is known.
 */
export interface RepeatStore {
  find(
    principal: string,
    key: string,
  ): Promise<{ readonly requestHash: string; readonly answer: JsonObject } | null>;
  fill(principal: string, key: string, answer: JsonObject): Promise<void>;
}
