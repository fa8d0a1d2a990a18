import type { Actor, JsonObject, ObjectKind } from '@sopflow/model';
import type { IdempotentAnswer } from './instanceStore.ts';

/** What the screens listen for. */
export type ChangeTopic = 'tasks' | 'runs' | 'alerts' | 'notifications' | 'sops' | 'organisation';

/**
 * What goes with every change that is not a step of an instance, in the same transaction: the audit entry, the news for the screens,
 * and, where the request carried an idempotency key, the answer to give to a repeat.
 */
export interface ChangeRecord {
  readonly actor: Actor;
  /** A verb with its object, e.g. `sop.publish`. */
  readonly action: string;
  readonly objectKind: ObjectKind;
  readonly objectId: string | null;
  readonly detail: JsonObject;
  readonly topic: ChangeTopic | null;
  readonly repeat: Omit<IdempotentAnswer, 'answer'> | null;
}
