import type { Step } from '@sopflow/model';
import type { RunEvent } from '../compile/runEvent.ts';
import { resolveAlerts } from '../run/alerts.ts';
import { joined } from '../run/people.ts';
import { type PastVisit, type RunState, type Visit, withVisit, without } from '../run/runState.ts';
import { keepValues } from '../run/size.ts';
import { closeTask } from '../run/tasks.ts';
import { cancelTimers } from '../run/timers.ts';
import type { Turn } from '../run/turn.ts';
import { cancelChildren } from './children.ts';
import { tellFailure } from '../run/outcome.ts';

/**
 * Ends the current visit of a step: by the outcome that was decided, by the one the event carries, or by none when the run moves away from
 * it. Whatever belongs to the visit goes: open tasks, timers, alerts, children.
 */
export function leaveStep(run: RunState, turn: Turn, step: Step, event: RunEvent): RunState {
  const visit = run.active[step.id];
  if (visit === undefined) return run;
  const meant = event.leaving?.[step.id];
  const way = meant !== undefined && meant.n === visit.n ? meant : undefined;
  const outcome = visit.outcome ?? way?.outcome ?? null;
  const values = visit.values ?? way?.values;

  let next = run;
  if (way?.by != null) next = withVisit(next, step.id, { ...visit, by: joined(visit.by, [way.by]) });
  if (way?.task !== undefined) {
    next = closeTask(next, turn, step.id, way.task.number, {
      outcome: way.outcome,
      by: way.by ?? null,
      reason: way.task.reason,
      ...(values === undefined ? {} : { values }),
    });
  }
  for (const number of Object.keys(next.active[step.id]?.tasks ?? {}))
    next = closeTask(next, turn, step.id, number, { by: null });
  cancelTimers(next, turn, step.id);
  next = resolveAlerts(next, turn, step.id, 'stepLeft');
  next = cancelChildren(next, turn, step.id);

  turn.tell({ type: 'stepLeft', stepId: step.id, outcome });
  const past = pastOf(next.active[step.id] ?? visit, next.past[step.id], outcome, turn.now);
  next = { ...next, active: without(next.active, step.id), past: { ...next.past, [step.id]: past } };
  if (step.kind === 'phase' && step.remembers) next = remember(next, step.id, outcome === null);
  if (outcome === null) return next;
  if (values === undefined || Object.keys(values).length === 0) return forgetValues(next, step.id);
  const [kept, whole] = keepValues(next, step.id, values);
  if (!whole) tellFailure(turn, step.id, 'What the step left behind is too large to be kept.');
  return kept;
}

function pastOf(
  visit: Visit,
  earlier: PastVisit | undefined,
  outcome: string | null,
  now: number,
): PastVisit {
  const by = visit.by === undefined ? earlier?.by : joined(earlier?.by, visit.by);
  return { n: visit.n, at: visit.at, left: now, outcome, ...(by === undefined ? {} : { by }) };
}

/** A step that was finished again with nothing to say does not speak with its old values. */
function forgetValues(run: RunState, stepId: string): RunState {
  if (run.values[stepId] === undefined) return run;
  return {
    ...run,
    values: without(run.values, stepId),
    size: run.size - JSON.stringify(run.values[stepId]).length,
  };
}

/** Notes whether a phase goes on where it was left when it is entered again. */
export function remember(run: RunState, phaseId: string, goesOn: boolean): RunState {
  const others = (run.remembered ?? []).filter((id) => id !== phaseId);
  const remembered = goesOn ? [...others, phaseId] : others;
  const { remembered: _before, ...rest } = run;
  return remembered.length === 0 ? rest : { ...rest, remembered };
}
