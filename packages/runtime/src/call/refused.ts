import type { ObjectKind, SopflowError } from '@sopflow/model';
import type { AuditStore } from '../ports/auditStore.ts';
import type { CallContext } from './callContext.ts';

/** What an attempt was about. */
export interface AuditObject {
  readonly kind: ObjectKind;
  readonly id: string | null;
}

/** Writes a refused attempt to the audit log and gives the error back, to be thrown. */
export async function refused<E extends SopflowError>(
  audit: AuditStore,
  context: CallContext,
  action: string,
  about: AuditObject,
  error: E,
): Promise<E> {
  await audit.record([
    {
      actor: context.actor,
      action,
      objectKind: about.kind,
      objectId: about.id,
      outcome: 'refused',
      detail: { code: error.code },
    },
  ]);
  return error;
}
