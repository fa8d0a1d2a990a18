import type { AssignmentContext, RecipientContext } from '../assignment/resolver.ts';
import type { OpenTask, RunState } from './runState.ts';

/** What an assignment may know of this run. */
export function assignmentContext(run: RunState, taskId: string | null): AssignmentContext {
  return {
    taskId,
    starterId: run.starterId,
    sopOwnerId: run.ownerId,
    start: run.start,
    values: run.outer === undefined ? run.values : { ...run.outer.values, ...run.values },
    doers: doersOf(run),
  };
}

/** Who did each step, or owns it while it is open; the latest last. */
export function doersOf(run: RunState): Record<string, readonly string[]> {
  const doers: Record<string, readonly string[]> = { ...run.outer?.doers };
  for (const [stepId, visit] of Object.entries(run.past))
    if (visit.by !== undefined) doers[stepId] = visit.by;
  for (const [stepId, visit] of Object.entries(run.active)) {
    const owners = Object.values(visit.tasks ?? {}).flatMap((task) =>
      task.owner === null ? [] : [task.owner],
    );
    const now = [...(visit.by ?? []), ...owners];
    if (now.length > 0) doers[stepId] = joined(doers[stepId], now);
  }
  return doers;
}

/** Two lists of people as one: each person once, at the latest place. */
export function joined(earlier: readonly string[] | undefined, later: readonly string[]): readonly string[] {
  return [...(earlier ?? []).filter((id) => !later.includes(id)), ...new Set(later)];
}

/** The people who answer for tasks: owners, or candidates of what nobody has claimed. */
export function answerable(tasks: readonly OpenTask[]): readonly string[] {
  return [
    ...new Set(tasks.flatMap((task) => (task.owner === null ? (task.candidates ?? []) : [task.owner]))),
  ];
}

/** What recipients may know of this run. */
export function recipientContext(run: RunState, tasks: readonly OpenTask[]): RecipientContext {
  return { ownerIds: answerable(tasks), sopOwnerId: run.ownerId, starterId: run.starterId };
}
