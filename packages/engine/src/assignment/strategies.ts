import { type AssignmentStrategy, assertNever, type Directory } from '@sopflow/model';
import { onDutyIds } from './onDuty.ts';
import { isPresent } from './presence.ts';
import type { AssignmentContext } from './resolver.ts';

/** The people a strategy names, before absences are looked at, with the code that says why. */
export interface Named {
  readonly personIds: readonly string[];
  readonly why: string;
}

/** Whom a strategy names. Empty when it names nobody: the next strategy is tried. */
export function namedBy(
  strategy: AssignmentStrategy,
  about: AssignmentContext,
  directory: Directory,
  now: number,
): Named {
  switch (strategy.by) {
    case 'person':
      return { personIds: [strategy.personId], why: `person:${strategy.personId}` };
    case 'position':
      return {
        personIds: directory.positions.get(strategy.position)?.holderIds ?? [],
        why: `position:${strategy.position}`,
      };
    case 'deputyOf':
      return {
        personIds: known(directory.positions.get(strategy.position)?.deputyId),
        why: `deputyOf:${strategy.position}`,
      };
    case 'starter':
      return { personIds: known(about.starterId), why: 'starter' };
    case 'ownerOfStep':
      return { personIds: known(about.doers[strategy.step]?.at(-1)), why: `ownerOfStep:${strategy.step}` };
    case 'managerOfStarter':
      return {
        personIds: known(directory.people.get(about.starterId ?? '')?.managerId),
        why: 'managerOfStarter',
      };
    case 'formField': {
      const values = strategy.step === undefined ? about.start : about.values[strategy.step];
      return {
        personIds: peopleIn(values?.[strategy.field]),
        why: `formField:${strategy.step ?? 'start'}.${strategy.field}`,
      };
    }
    case 'onCall':
      return {
        personIds: onDutyIds(directory, strategy.schedule, strategy.level, now),
        why: `onCall:${strategy.schedule}.${strategy.level}`,
      };
    default:
      return assertNever(strategy);
  }
}

/** The deputy of a position, for when none of its holders is there. */
export function deputyInstead(strategy: AssignmentStrategy, directory: Directory, now: number): Named | null {
  if (strategy.by !== 'position') return null;
  const deputy = directory.people.get(directory.positions.get(strategy.position)?.deputyId ?? '');
  return deputy !== undefined && isPresent(deputy, now)
    ? { personIds: [deputy.id], why: `deputyOf:${strategy.position}` }
    : null;
}

function known(id: string | null | undefined): readonly string[] {
  return id === null || id === undefined ? [] : [id];
}

function peopleIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
