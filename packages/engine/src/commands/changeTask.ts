import {
  type AssignmentStrategy,
  NotYourTask,
  personOf,
  raised,
  type RunStimulus,
  type TaskChange,
} from '@sopflow/model';
import type { Plan } from '../compile/plan.ts';
import { assignmentContext } from '../run/people.ts';
import { type OpenTask, type RunState, withVisit } from '../run/runState.ts';
import type { Turn } from '../run/turn.ts';
import { seatsOf, takenIn } from '../steps/seats.ts';
import type { Move } from './move.ts';
import { requireDistinct, requireNotEnded, requireOpenTask } from './require.ts';

export type TaskCommand = Extract<
  RunStimulus,
  { type: 'claimTask' | 'releaseTask' | 'reassignTask' | 'raisePriority' | 'reassignToDeputy' }
>;

/**
 * Claim, release, hand over, raise: what changes a task while it stays open. Allowed while the run is suspended too.
 *
 * @throws TaskClosed, NotFound, NotYourTask, SignsAlready
 */
export function changeTask(plan: Plan, run: RunState, stimulus: TaskCommand, turn: Turn): Move {
  const { task, stepId } = requireOpenTask(run, stimulus.taskId);
  requireNotEnded(run);
  if (stimulus.type === 'claimTask') {
    const me = personOf(turn.actor);
    if (me !== undefined && task.owner === me) return null;
    if (me === undefined || task.owner !== null || !(task.candidates ?? []).includes(me))
      throw new NotYourTask(stimulus.taskId, task.owner);
  }
  const to =
    stimulus.type === 'claimTask'
      ? personOf(turn.actor)
      : stimulus.type === 'reassignTask'
        ? stimulus.to
        : undefined;
  if (to !== undefined) requireDistinct(turn, stimulus.taskId, to, othersWhoSign(run, stepId, task));
  if (stimulus.type === 'releaseTask' && task.owner === null) return null;
  if (stimulus.type === 'raisePriority' && task.priority === 'urgent') return null;
  return { run, event: { type: 'change', stimulus } };
}

/** Applies such a command; its checks have passed. */
export function applyTaskChange(plan: Plan, run: RunState, stimulus: TaskCommand, turn: Turn): RunState {
  const { number, stepId, task } = requireOpenTask(run, stimulus.taskId);
  const { change, why } = changeOf(plan, run, stimulus, turn, stepId, task);
  turn.tell({ type: 'taskChanged', change, why });
  turn.ask({ effect: 'changeTask', change });
  const visit = run.active[stepId];
  return visit === undefined
    ? run
    : withVisit(run, stepId, { ...visit, tasks: { ...visit.tasks, [number]: changed(task, change) } });
}

function changeOf(
  plan: Plan,
  run: RunState,
  stimulus: TaskCommand,
  turn: Turn,
  stepId: string,
  task: OpenTask,
): { readonly change: TaskChange; readonly why: string } {
  const id = stimulus.taskId;
  switch (stimulus.type) {
    case 'claimTask':
      return { change: { id, ownerId: personOf(turn.actor) ?? null }, why: 'claimed' };
    case 'releaseTask': {
      const candidateIds = task.candidates ?? (task.owner === null ? [] : [task.owner]);
      return { change: { id, ownerId: null, candidateIds }, why: 'released' };
    }
    case 'reassignTask':
      return {
        change: { id, ownerId: stimulus.to, candidateIds: [] },
        why: stimulus.reason === undefined ? 'reassigned' : `reassigned: ${stimulus.reason}`,
      };
    case 'raisePriority':
      return { change: { id, priority: raised(task.priority ?? 'normal') }, why: 'raised' };
    case 'reassignToDeputy': {
      const assignment = { strategies: deputiesFor(plan, run, stepId, task), notSameAs: [] };
      const about = assignmentContext(run, id);
      const taken = othersWhoSign(run, stepId, task);
      // where everybody who could stand in signs already, the task stays where it is
      const deputy =
        task.signer === undefined
          ? turn.resolver.assign(assignment, about)
          : (turn.resolver.seat(assignment, about, taken, 'fallback') ?? {
              ownerId: task.owner,
              candidateIds: task.candidates ?? [],
              why: 'nobody',
            });
      return { change: { id, ownerId: deputy.ownerId, candidateIds: deputy.candidateIds }, why: deputy.why };
    }
  }
}

/** Who has another place of the approval that a task belongs to; nobody for any other task. */
function othersWhoSign(run: RunState, stepId: string, { signer }: OpenTask): readonly string[] {
  const visit = run.active[stepId];
  return signer === undefined || visit === undefined ? [] : takenIn(visit, signer);
}

/** The deputies of the positions that the step is assigned to, in the same order. */
function deputiesFor(plan: Plan, run: RunState, stepId: string, task: OpenTask): AssignmentStrategy[] {
  const step = plan.steps.get(stepId)?.step;
  const assignment =
    step?.kind === 'task'
      ? step.assignment
      : step?.kind === 'approval'
        ? step.signers[seatsOf(step, run.active[stepId])[task.signer ?? 0]?.signer ?? 0]
        : undefined;
  return (assignment?.strategies ?? []).flatMap((strategy): AssignmentStrategy[] =>
    strategy.by === 'position' || strategy.by === 'deputyOf'
      ? [{ by: 'deputyOf', position: strategy.position }]
      : [],
  );
}

function changed(task: OpenTask, change: TaskChange): OpenTask {
  const { candidates, priority, ...rest } = task;
  const nextCandidates = change.candidateIds ?? candidates ?? [];
  const nextPriority = change.priority ?? priority ?? 'normal';
  return {
    ...rest,
    owner: change.ownerId === undefined ? task.owner : change.ownerId,
    ...(nextCandidates.length === 0 ? {} : { candidates: nextCandidates }),
    ...(nextPriority === 'normal' ? {} : { priority: nextPriority }),
  };
}
