import type { ClosedTask, Effect, OpenedTask, TaskChange } from '@sopflow/model';

/** A task that a decision opened, as it stood at the end of that decision. */
export interface OpenedRow extends OpenedTask {
  readonly closed: ClosedTask | null;
}

/** What a decision did to a task that was open before. */
export interface ChangedRow extends TaskChange {
  readonly closed: ClosedTask | null;
}

/**
 * Puts together what one decision did to each task. Within one statement a row cannot be inserted and then updated, so a task that was
 * opened, changed and closed at once must come out as one row.
 */
export function foldTasks(effects: readonly Effect[]): {
  readonly opened: readonly OpenedRow[];
  readonly changed: readonly ChangedRow[];
} {
  const opened = new Map<string, OpenedRow>();
  const changed = new Map<string, ChangedRow>();
  for (const effect of effects) {
    switch (effect.effect) {
      case 'openTask':
        opened.set(effect.task.id, { ...effect.task, closed: null });
        break;
      case 'changeTask': {
        const { change } = effect;
        const fresh = opened.get(change.id);
        if (fresh === undefined)
          changed.set(change.id, { closed: null, ...changed.get(change.id), ...change });
        else opened.set(change.id, { ...fresh, ...withoutUnsaid(change) });
        break;
      }
      case 'closeTask': {
        const { task } = effect;
        const fresh = opened.get(task.id);
        if (fresh === undefined) changed.set(task.id, { id: task.id, ...changed.get(task.id), closed: task });
        else opened.set(task.id, { ...fresh, closed: task });
        break;
      }
      default:
        break;
    }
  }
  return { opened: [...opened.values()], changed: [...changed.values()] };
}

function withoutUnsaid({ ownerId, candidateIds, priority, dueAt }: TaskChange): Partial<OpenedTask> {
  return {
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(candidateIds === undefined ? {} : { candidateIds }),
    ...(priority === undefined ? {} : { priority }),
    ...(dueAt === undefined ? {} : { dueAt }),
  };
}
