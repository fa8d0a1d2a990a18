import type { Actor, Role } from '@sopflow/model';

/** Who calls, with which roles, and whether a repeat of the call must give the same answer. Every use case takes it first. */
export interface CallContext {
  readonly actor: Actor;
  readonly roles: readonly Role[];
  /** Whose idempotency keys these are: a person, an API key. Two principals may use the same key. */
  readonly principal: string;
  readonly idempotency?: IdempotencyKey | undefined;
}

export interface IdempotencyKey {
  readonly key: string;
  /** Of method, path and body: the same key with another hash is a mistake. */
  readonly requestHash: string;
}

/** The system itself calling, e.g. for a trigger: it may do everything and is named as the part that acted. */
export function systemContext(part: Extract<Actor, { kind: 'system' }>['part']): CallContext {
  return { actor: { kind: 'system', part }, roles: ['administrator'], principal: `system:${part}` };
}
