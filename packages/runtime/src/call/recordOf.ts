import type { JsonObject, ObjectKind } from '@sopflow/model';
import type { ChangeRecord, ChangeTopic } from '../ports/change.ts';
import type { CallContext } from './callContext.ts';

/** The record that goes with a change in its transaction: who, what, to which object, and which screens to tell. */
export function recordOf(
  context: CallContext,
  action: string,
  objectKind: ObjectKind,
  objectId: string | null,
  topic: ChangeTopic | null,
  detail: JsonObject = {},
): ChangeRecord {
  const { idempotency } = context;
  return {
    actor: context.actor,
    action,
    objectKind,
    objectId,
    detail,
    topic,
    repeat:
      idempotency === undefined
        ? null
        : { principal: context.principal, key: idempotency.key, requestHash: idempotency.requestHash },
  };
}
