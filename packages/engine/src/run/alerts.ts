import { type RunState, withVisit } from './runState.ts';
import { askOutside } from './outbox.ts';
import type { Turn } from './turn.ts';

/** Tells every alert about this step that its cause is gone. */
export function resolveAlerts(run: RunState, turn: Turn, stepId: string, reason: string): RunState {
  const visit = run.active[stepId];
  if (visit?.alerts === undefined) return run;
  const { alerts, ...rest } = visit;
  let next = withVisit(run, stepId, rest);
  for (const alertId of alerts) {
    next = askOutside(next, turn, { effect: 'send', to: alertId, stimulus: { type: 'resolve', reason } });
  }
  return next;
}
