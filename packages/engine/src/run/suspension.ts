import type { RunStimulus } from '@sopflow/model';
import { resolveAlerts } from './alerts.ts';
import { type OpenTask, type RunState, type Visit, withVisit } from './runState.ts';
import { askOutside } from './outbox.ts';
import { taskIdOf } from './tasks.ts';
import { armTimer, cancelTimers } from './timers.ts';
import type { Turn } from './turn.ts';

/**
 * Stops the clocks of a run: timers are cancelled, its alerts resolved. What was late already is late again as soon as the run goes on. The runs
 * that it waits for stand still with it.
 */
export function suspendRun(run: RunState, turn: Turn, reason: string): RunState {
  turn.tell({ type: 'suspended', reason });
  turn.ask({ effect: 'runStatus', status: 'suspended' });
  let next = run;
  for (const [stepId, visit] of Object.entries(run.active)) {
    cancelTimers(next, turn, stepId);
    if (visit.alerts === undefined) continue;
    next = resolveAlerts(next, turn, stepId, 'runSuspended');
    const resolved = next.active[stepId];
    if (resolved !== undefined)
      next = withVisit(next, stepId, { ...resolved, timers: { ...resolved.timers, due: turn.now } });
  }
  next = steerChildren(next, turn, { type: 'suspend', reason });
  return {
    ...next,
    status: 'suspended',
    suspendedAt: turn.now,
    ...(turn.actor.kind === 'system' ? { suspendedByParent: true as const } : {}),
  };
}

/** Items of an `each` and sub-runs are work of this run: they stand still and go on with it. */
function steerChildren(
  run: RunState,
  turn: Turn,
  stimulus: Extract<RunStimulus, { type: 'suspend' | 'resume' }>,
): RunState {
  let next = run;
  for (const visit of Object.values(run.active)) {
    for (const childId of Object.keys(visit.children ?? {}))
      next = askOutside(next, turn, {
        effect: 'send',
        to: childId,
        stimulus: { ...stimulus, order: next.sent + 1 },
      });
  }
  return next;
}

/** Lets a run go on: every deadline and timer moves by the length of the suspension, counted on the wall clock. */
export function resumeRun(run: RunState, turn: Turn): RunState {
  const shift = turn.now - (run.suspendedAt ?? turn.now);
  turn.tell({ type: 'resumed' });
  turn.ask({ effect: 'runStatus', status: 'running' });
  const { suspendedAt: _since, suspendedByParent: _with, held: _held, ...rest } = run;
  let next: RunState = { ...rest, status: 'running' };
  for (const [stepId, visit] of Object.entries(run.active)) {
    next = withVisit(next, stepId, shifted(next, turn, visit, shift));
    for (const [mark, dueAt] of Object.entries(visit.timers ?? {}))
      next = armTimer(next, turn, stepId, mark, dueAt + shift);
  }
  return steerChildren(next, turn, { type: 'resume' });
}

function shifted(run: RunState, turn: Turn, visit: Visit, shift: number): Visit {
  const { timers: _rearmed, tasks, ...rest } = visit;
  const moved = rest.dueAt === undefined ? rest : { ...rest, dueAt: rest.dueAt + shift };
  if (tasks === undefined) return moved;
  const later: Record<string, OpenTask> = {};
  for (const [number, task] of Object.entries(tasks)) {
    later[number] = task.dueAt === undefined ? task : { ...task, dueAt: task.dueAt + shift };
    if (task.dueAt === undefined || shift === 0) continue;
    const change = { id: taskIdOf(run, number), dueAt: task.dueAt + shift };
    turn.tell({ type: 'taskChanged', change, why: 'resumed' });
    turn.ask({ effect: 'changeTask', change });
  }
  return { ...moved, tasks: later };
}
