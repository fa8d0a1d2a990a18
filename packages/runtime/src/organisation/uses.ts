import type { CallContext } from '../call/callContext.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { OrganisationStore } from '../ports/organisationStore.ts';
import { type Used, usesOf, type UsesView } from './usesOf.ts';

export interface UsesParts {
  readonly organisation: OrganisationStore;
  readonly requireRight: RequireRight;
}

/** Where something of the organisation is named. */
export interface Uses {
  of(context: CallContext, used: Used): Promise<UsesView>;
}

export function createUses({ organisation, requireRight }: UsesParts): Uses {
  return {
    async of(context, used) {
      await requireRight(context, 'readOrganisation', { kind: used.kind, id: used.key });
      await requireRight(context, 'readSops', { kind: used.kind, id: used.key });
      return usesOf(used, await organisation.naming(used.key));
    },
  };
}
