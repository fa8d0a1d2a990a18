import type { ChildStart } from '@sopflow/model';
import { askOutside } from '../run/outbox.ts';
import { type RunState, withVisit } from '../run/runState.ts';
import type { Turn } from '../run/turn.ts';

/** Asks for another run to be started; gives its id, `<run id>-<number>`. */
export function startChild(
  run: RunState,
  turn: Turn,
  child: Omit<ChildStart, 'childId' | 'starterId'>,
): readonly [RunState, string] {
  const children = run.children + 1;
  const childId = `${run.id}-${children}`;
  const next = askOutside({ ...run, children }, turn, {
    effect: 'startChild',
    child: { ...child, childId, starterId: run.starterId },
  });
  return [next, childId];
}

/** Starts a run that a current step waits for. `place` counts from 1. */
export function startAwaitedChild(
  run: RunState,
  turn: Turn,
  stepId: string,
  child: Pick<ChildStart, 'of' | 'input'>,
  place: number,
): RunState {
  const [started, childId] = startChild(run, turn, { ...child, parentId: run.id });
  turn.tell({ type: 'childStarted', stepId, childId, index: place });
  const visit = started.active[stepId];
  if (visit === undefined) return started;
  return withVisit(started, stepId, { ...visit, children: { ...visit.children, [childId]: place } });
}

/** Cancels the children of a step that is being left. */
export function cancelChildren(run: RunState, turn: Turn, stepId: string): RunState {
  let next = run;
  for (const childId of Object.keys(run.active[stepId]?.children ?? {})) {
    next = askOutside(next, turn, {
      effect: 'send',
      to: childId,
      stimulus: { type: 'cancel', reason: 'parentMovedOn' },
    });
  }
  return next;
}

/** The step that waits for this child; null when none does any more. */
export function awaitingStep(run: RunState, childId: string): string | null {
  for (const [stepId, visit] of Object.entries(run.active)) {
    if (visit.children !== undefined && Object.hasOwn(visit.children, childId)) return stepId;
  }
  return null;
}
