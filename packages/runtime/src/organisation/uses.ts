import {
  isNamed,
  type LocalizedText,
  type Named,
  namesIn,
  namesInPolicy,
  namesInPosition,
  namesInSchedule,
  type SopKind,
} from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { OrganisationStore } from '../ports/organisationStore.ts';
import type { CurrentDocument, ProcedureStore } from '../ports/procedureStore.ts';

export interface UsesParts {
  readonly organisation: OrganisationStore;
  readonly procedures: ProcedureStore;
  readonly requireRight: RequireRight;
}

/** What SOPs, policies, schedules and positions can name. */
export type Used = Named & { readonly kind: 'person' | 'position' | 'calendar' | 'schedule' | 'policy' };

interface NamedObject {
  readonly key: string;
  readonly name: LocalizedText;
}

export interface UsesView {
  readonly sops: readonly (NamedObject & {
    readonly kind: SopKind;
    readonly published: boolean;
    readonly draft: boolean;
  })[];
  readonly policies: readonly NamedObject[];
  readonly schedules: readonly NamedObject[];
  readonly positions: readonly NamedObject[];
  readonly isDefaultCalendar: boolean;
}

/** Where something of the organisation is named. */
export interface Uses {
  of(context: CallContext, used: Used): Promise<UsesView>;
}

export function createUses({ organisation, procedures, requireRight }: UsesParts): Uses {
  return {
    async of(context, used) {
      await requireRight(context, 'readOrganisation', { kind: used.kind, id: used.key });
      await requireRight(context, 'readSops', { kind: used.kind, id: used.key });
      const [documents, policies, schedules, positions, settings] = await Promise.all([
        procedures.documentsWith(used.key),
        organisation.policies(),
        organisation.schedules(),
        organisation.positions(),
        organisation.settings(),
      ]);
      return {
        sops: sopsOf(documents.filter(({ document }) => isNamed(used, namesIn(document)))),
        policies: policies.filter((policy) => isNamed(used, namesInPolicy(policy))).map(nameOf),
        schedules: schedules.filter((schedule) => isNamed(used, namesInSchedule(schedule))).map(nameOf),
        positions: positions.filter((position) => isNamed(used, namesInPosition(position))).map(nameOf),
        isDefaultCalendar: used.kind === 'calendar' && used.key === settings.defaultCalendar,
      };
    },
  };
}

function nameOf({ key, name }: NamedObject): NamedObject {
  return { key, name };
}

/** A published version and a draft of the same SOP are one use. */
function sopsOf(documents: readonly CurrentDocument[]): UsesView['sops'] {
  const sops = new Map<string, UsesView['sops'][number]>();
  for (const { key, name, kind, published } of documents) {
    const known = sops.get(key);
    sops.set(key, {
      key,
      name,
      kind,
      published: published || known?.published === true,
      draft: !published || known?.draft === true,
    });
  }
  return [...sops.values()];
}
