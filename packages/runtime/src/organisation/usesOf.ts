import {
  CalendarIsDefault,
  InUse,
  isNamed,
  type LocalizedText,
  type Named,
  namesIn,
  namesInPolicy,
  namesInPosition,
  namesInSchedule,
  type SopKind,
} from '@sopflow/model';
import type { CountingDocument, Naming } from '../ports/naming.ts';
import type { RemovableKind } from '../ports/organisationStore.ts';

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
    readonly running: boolean;
  })[];
  readonly policies: readonly NamedObject[];
  readonly schedules: readonly NamedObject[];
  readonly positions: readonly NamedObject[];
  readonly alerts: readonly NamedObject[];
  readonly isDefaultCalendar: boolean;
}

/** Which of what may name it does. */
export function usesOf(used: Used, naming: Naming): UsesView {
  return {
    sops: sopsOf(naming.documents.filter(({ document }) => isNamed(used, namesIn(document)))),
    policies: naming.policies.filter((policy) => isNamed(used, namesInPolicy(policy))).map(nameOf),
    schedules: naming.schedules.filter((schedule) => isNamed(used, namesInSchedule(schedule))).map(nameOf),
    positions: naming.positions.filter((position) => isNamed(used, namesInPosition(position))).map(nameOf),
    alerts: onceEach(naming.climbed.filter((policy) => isNamed(used, namesInPolicy(policy))).map(nameOf)),
    isDefaultCalendar: used.kind === 'calendar' && used.key === naming.defaultCalendar,
  };
}

/** Refuses to let go of what is still named somewhere. @throws InUse, CalendarIsDefault */
export function refuseUsed(used: Named & { readonly kind: RemovableKind }, naming: Naming): void {
  const { isDefaultCalendar, sops, policies, schedules, positions, alerts } = usesOf(used, naming);
  if (isDefaultCalendar) throw new CalendarIsDefault(used.key);
  if ([sops, policies, schedules, positions, alerts].every((users) => users.length === 0)) return;
  throw new InUse(used.kind, used.key, {
    sops: keysOf(sops),
    policies: keysOf(policies),
    schedules: keysOf(schedules),
    positions: keysOf(positions),
    alerts: keysOf(alerts),
  });
}

function keysOf(named: readonly NamedObject[]): readonly string[] {
  return named.map(({ key }) => key);
}

function nameOf({ key, name }: NamedObject): NamedObject {
  return { key, name };
}

/** Several wordings of a policy are one use. */
function onceEach(named: readonly NamedObject[]): readonly NamedObject[] {
  return [...new Map(named.map((one) => [one.key, one])).values()];
}

/** All documents of the same SOP are one use. */
function sopsOf(documents: readonly CountingDocument[]): UsesView['sops'] {
  return [...Map.groupBy(documents, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const has = (status: CountingDocument['status']) => same.some((one) => one.status === status);
    const { key, name, kind } = first;
    return [{ key, name, kind, published: has('published'), draft: has('draft'), running: has('earlier') }];
  });
}
