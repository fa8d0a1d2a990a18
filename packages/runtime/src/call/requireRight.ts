import { mayDo, NotAllowed, type Right } from '@sopflow/model';
import type { AuditStore } from '../ports/auditStore.ts';
import type { CallContext } from './callContext.ts';
import { type AuditObject, refused } from './refused.ts';

/** Resolves when the caller has the right to act on this object. @throws NotAllowed */
export type RequireRight = (context: CallContext, right: Right, about: AuditObject) => Promise<void>;

/** Makes the check that use cases begin with: where the right is missing, the attempt is written to the audit log and `NotAllowed` thrown. */
export function rightsCheckedOver(audit: AuditStore): RequireRight {
  return async (context, right, about) => {
    if (mayDo(context.roles, right)) return;
    throw await refused(
      audit,
      context,
      right,
      about,
      new NotAllowed(right, about.id === null ? {} : { [`${about.kind}Id`]: about.id }),
    );
  };
}
