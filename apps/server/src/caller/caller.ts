import type { Locale, Role } from '@sopflow/model';
import type { CallContext } from '@sopflow/runtime';

/** Who a request comes from, as its cookie or key proves. */
export type Caller = Nobody | PersonCaller | KeyCaller;

export interface Nobody {
  readonly kind: 'nobody';
  readonly roles: readonly [];
}

export interface PersonCaller {
  readonly kind: 'person';
  /** Whose eyes: the person who acts. */
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly department: string | null;
  readonly locale: Locale;
  readonly timeZone: string | null;
  readonly roles: readonly Role[];
  /** The administrator who looks through this person's eyes. */
  readonly viewedBy: { readonly id: string; readonly name: string } | null;
  readonly session: { readonly tokenHash: string; readonly accountId: string };
}

export interface KeyCaller {
  readonly kind: 'apiKey';
  readonly keyId: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export const NOBODY: Nobody = { kind: 'nobody', roles: [] };

/** How use cases know this caller. Nobody has no roles, and so no rights. */
export function contextOf(caller: Caller, idempotency?: CallContext['idempotency']): CallContext {
  const repeat = idempotency === undefined ? {} : { idempotency };
  switch (caller.kind) {
    case 'nobody':
      return { actor: { kind: 'system', part: 'setup' }, roles: [], principal: 'nobody', ...repeat };
    case 'person':
      return {
        actor: {
          kind: 'person',
          personId: caller.personId,
          ...(caller.viewedBy === null ? {} : { viewedBy: caller.viewedBy.id }),
        },
        roles: caller.roles,
        principal:
          caller.viewedBy === null
            ? `person:${caller.personId}`
            : `person:${caller.viewedBy.id}:as:${caller.personId}`,
        ...repeat,
      };
    case 'apiKey':
      return {
        actor: { kind: 'apiKey', keyId: caller.keyId, name: caller.name },
        roles: caller.roles,
        principal: `key:${caller.keyId}`,
        ...repeat,
      };
    default:
      return caller satisfies never;
  }
}
