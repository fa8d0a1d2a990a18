import type { ClosedTask, Effect, OpenedTask, TaskChange } from '@sopflow/model';

/** A task that a decision opened, as it stood at the end of that decision. */
export interface OpenedRow extends OpenedTask {
  readonly closed: ClosedTask | null;
}

/** What a decision changed about a task that was open before, and how it was closed where it was. */
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
  /** Those of which nothing else was changed. */
  readonly closed: readonly ClosedTask[];
} {
  const opened = new Map<string, OpenedRow>();
  const changed = new Map<string, ChangedRow>();
  const closed = new Map<string, ClosedTask>();
  for (const effect of effects) {
    switch (effect.effect) {
      case 'openTask':
        opened.set(effect.task.id, { ...effect.task, closed: null });
        break;
      case 'changeTask': {
        const { change } = effect;
        const fresh = opened.get(change.id);
        if (fresh === undefined) {
          const { id } = change;
          changed.set(id, { closed: closed.get(id) ?? null, ...changed.get(id), ...change });
          closed.delete(id);
        } else opened.set(change.id, { ...fresh, ...withoutUnsaid(change) });
        break;
      }
      case 'closeTask': {
        const { task } = effect;
        const fresh = opened.get(task.id);
        const before = changed.get(task.id);
        if (fresh !== undefined) opened.set(task.id, { ...fresh, closed: task });
        else if (before !== undefined) changed.set(task.id, { ...before, closed: task });
        else closed.set(task.id, task);
        break;
      }
      default:
        break;
    }
  }
  return { opened: [...opened.values()], changed: [...changed.values()], closed: [...closed.values()] };
}

function withoutUnsaid({ ownerId, candidateIds, priority, dueAt }: TaskChange): Partial<OpenedTask> {
  return {
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(candidateIds === undefined ? {} : { candidateIds }),
    ...(priority === undefined ? {} : { priority }),
    ...(dueAt === undefined ? {} : { dueAt }),
  };
}
