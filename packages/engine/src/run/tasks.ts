import type { ApprovalStep, Assignment, JsonObject, OpenedTask, TaskStep } from '@sopflow/model';
import type { Assigned } from '../assignment/resolver.ts';
import { assignmentContext } from './people.ts';
import { type OpenTask, type RunState, withVisit, without } from './runState.ts';
import type { Turn } from './turn.ts';

/** Nobody was named: the SOP's owner does it, or an administrator. */
export const FALLBACK: Assignment = { strategies: [], notSameAs: [] };

/** The id of the task with this number. */
export function taskIdOf(run: Pick<RunState, 'id'>, number: number | string): string {
  return `${run.id}.${number}`;
}

/** The number in a task's id; null when the id is not of this run. */
export function taskNumberOf(run: Pick<RunState, 'id'>, taskId: string): number | null {
  if (!taskId.startsWith(`${run.id}.`)) return null;
  const text = taskId.slice(run.id.length + 1);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** An open task with the step it belongs to; null when no task with this number is open. */
export function findOpenTask(
  run: RunState,
  number: number,
): { readonly stepId: string; readonly task: OpenTask } | null {
  for (const stepId of Object.keys(run.active)) {
    const task = run.active[stepId]?.tasks?.[number];
    if (task !== undefined) return { stepId, task };
  }
  return null;
}

/** Opens a task for a current step: a new number, people from the resolver, the step's deadline. */
export function openTask(
  run: RunState,
  turn: Turn,
  step: TaskStep | ApprovalStep,
  assignment: Assignment | undefined,
): RunState {
  const number = run.tasks + 1;
  const about = assignmentContext(run, taskIdOf(run, number));
  return openTaskFor(run, turn, step, {
    number,
    assigned: turn.resolver.assign(assignment ?? FALLBACK, about),
  });
}

/** Opens a task with this number, at least the next one, for people who are known already; `signer` is their place in an approval. */
export function openTaskFor(
  run: RunState,
  turn: Turn,
  step: TaskStep | ApprovalStep,
  {
    number,
    assigned,
    signer,
  }: { readonly number: number; readonly assigned: Assigned; readonly signer?: number },
): RunState {
  const visit = run.active[step.id];
  if (visit === undefined) return run;
  const id = taskIdOf(run, number);
  const { ownerId, candidateIds, why } = assigned;
  const task: OpenedTask = {
    id,
    stepId: step.id,
    kind: step.kind,
    title: step.name,
    ownerId,
    candidateIds,
    priority: 'normal',
    openedAt: turn.now,
    dueAt: visit.dueAt ?? null,
  };
  turn.tell({ type: 'taskOpened', task, why });
  turn.ask({ effect: 'openTask', task });
  const open: OpenTask = {
    owner: ownerId,
    ...(candidateIds.length === 0 ? {} : { candidates: candidateIds }),
    at: turn.now,
    ...(visit.dueAt === undefined ? {} : { dueAt: visit.dueAt }),
    ...(signer === undefined ? {} : { signer }),
  };
  return withVisit({ ...run, tasks: number }, step.id, {
    ...visit,
    tasks: { ...visit.tasks, [number]: open },
  });
}

/** How a task came to be closed; without an outcome it is cancelled. */
export interface Closing {
  readonly outcome?: string;
  readonly by: string | null;
  readonly reason?: string | undefined;
  readonly values?: JsonObject;
}

/** Closes an open task of a current step. */
export function closeTask(
  run: RunState,
  turn: Turn,
  stepId: string,
  number: string | number,
  closing: Closing,
): RunState {
  const visit = run.active[stepId];
  if (visit?.tasks?.[number] === undefined) return run;
  const task = {
    id: taskIdOf(run, number),
    status: closing.outcome === undefined ? ('cancelled' as const) : ('completed' as const),
    outcome: closing.outcome ?? null,
    closedBy: closing.by,
    closedAt: turn.now,
  };
  turn.tell({
    type: 'taskClosed',
    task,
    stepId,
    ...(closing.reason === undefined ? {} : { reason: closing.reason }),
    ...(closing.values === undefined ? {} : { values: closing.values }),
  });
  turn.ask({ effect: 'closeTask', task });
  const { tasks, ...rest } = visit;
  const left = without(tasks, String(number));
  return withVisit(run, stepId, Object.keys(left).length === 0 ? rest : { ...rest, tasks: left });
}
