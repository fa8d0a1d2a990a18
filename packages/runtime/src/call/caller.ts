import { mayDo, NotAllowed, NotYourTask, personOf } from '@sopflow/model';
import type { AuditStore } from '../ports/auditStore.ts';
import type { RepeatKey } from '../dispatcher/command.ts';
import type { CallContext } from './callContext.ts';
import { type AuditObject, refused } from './refused.ts';

/** Whose runs and tasks the caller may see: null for everybody's, otherwise those that concern this person (nobody's for a machine). */
export function readerOf(context: CallContext): string | null {
  return mayDo(context.roles, 'readAllRuns') ? null : (personOf(context.actor) ?? '');
}

/** The caller's idempotency key, where the request carried one. `part` tells the items of a bulk request apart. */
export function repeatKeyOf(context: CallContext, part = ''): RepeatKey | null {
  const { idempotency, principal } = context;
  return idempotency === undefined
    ? null
    : { principal, key: idempotency.key + part, requestHash: idempotency.requestHash };
}

/** Waits for what was asked; an attempt that was refused for want of a right is written to the audit log before the refusal is thrown on. */
export async function auditingRefusal<T>(
  audit: AuditStore,
  context: CallContext,
  action: string,
  about: AuditObject,
  asked: Promise<T>,
): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NotYourTask || error instanceof NotAllowed)
      throw await refused(audit, context, action, about, error);
    throw error;
  }
}
