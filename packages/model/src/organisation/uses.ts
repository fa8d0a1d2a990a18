import type { OnCallLevel, OnCallSchedule } from '../calendar/onCall.ts';
import { byRecipient, type Named } from '../diagnostics/references/namesIn.ts';
import { assertNever } from '../errors/assertNever.ts';
import type { EscalationPolicy } from '../escalation/policy.ts';
import type { Position } from './people.ts';

/** Everything that an escalation policy names. */
export function namesInPolicy({ calendar, levels }: EscalationPolicy): readonly Named[] {
  const counted: readonly Named[] = calendar === undefined ? [] : [{ kind: 'calendar', key: calendar }];
  return [...counted, ...levels.flatMap(({ notify }) => notify.flatMap(byRecipient))];
}

/** Everything that an on-call schedule names: who is on duty, and who stands in. */
export function namesInSchedule({ levels, overrides }: OnCallSchedule): readonly Named[] {
  return [
    ...levels.flatMap(namesInLevel),
    ...overrides.map(({ personId }) => ({ kind: 'person' as const, key: personId })),
  ];
}

/** Everything that a position names. */
export function namesInPosition({ holderIds, deputyId, reportsTo }: Position): readonly Named[] {
  const people = deputyId === null ? holderIds : [...holderIds, deputyId];
  const above: readonly Named[] = reportsTo === null ? [] : [{ kind: 'position', key: reportsTo }];
  return [...people.map((key) => ({ kind: 'person' as const, key })), ...above];
}

/** Whether one of these names is the wanted one. */
export function isNamed(wanted: Named, names: readonly Named[]): boolean {
  return names.some(({ kind, key }) => kind === wanted.kind && key === wanted.key);
}

function namesInLevel(level: OnCallLevel): readonly Named[] {
  switch (level.kind) {
    case 'rotation':
      return level.layers.flatMap(({ members }) => members.map((key) => ({ kind: 'person' as const, key })));
    case 'person':
      return [{ kind: 'person', key: level.personId }];
    case 'position':
      return [{ kind: 'position', key: level.position }];
    default:
      return assertNever(level);
  }
}
