import type { Deadline } from '@sopflow/model';
import { type RunState, withVisit } from './runState.ts';
import { armTimer, timerKey } from './timers.ts';
import type { Turn } from './turn.ts';

/**
 * Arms a deadline and its reminders for a current visit, counted from now. A reminder falls on its share of the span, counted in the
 * same calendar, so that it comes in working time where the deadline does.
 */
export function armDeadline(
  run: RunState,
  turn: Turn,
  stepId: string,
  deadline: Deadline | undefined,
  calendar: string | undefined,
): RunState {
  const visit = run.active[stepId];
  if (deadline === undefined || visit === undefined) return run;
  const base = { base: deadline.base, calendar: deadline.calendar ?? calendar ?? null };
  const due = (share: number, mark: string): number =>
    turn.resolver.dueAt(
      { ...base, span: { amount: deadline.span.amount * share, unit: deadline.span.unit } },
      turn.now,
      timerKey({ stepId, n: visit.n, mark }),
    );
  const dueAt = due(1, 'due');
  let next = armTimer(withVisit(run, stepId, { ...visit, dueAt }), turn, stepId, 'due', dueAt);
  for (const percent of deadline.remindAt) {
    const mark = `remind${percent}`;
    next = armTimer(next, turn, stepId, mark, due(percent / 100, mark));
  }
  return next;
}
