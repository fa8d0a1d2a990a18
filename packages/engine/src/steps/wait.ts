import { instantOf } from '@sopflow/calendar';
import type { WaitStep } from '@sopflow/model';
import { evaluateExpression } from '../expression/index.ts';
import { tellFailure } from '../run/outcome.ts';
import type { RunState } from '../run/runState.ts';
import { armTimer, timerKey } from '../run/timers.ts';
import type { Turn } from '../run/turn.ts';
import { runScope } from '../scope/runScope.ts';

/**
 * Arms what a wait waits for. A time that cannot be worked out leaves the run standing there, and says so in its history: going on early
 * could do harm that nobody can take back, while a person can always jump.
 */
export function armWait(run: RunState, turn: Turn, step: WaitStep, calendar: string | undefined): RunState {
  const visit = run.active[step.id];
  if (visit === undefined) return run;
  const { until } = step;
  const key = timerKey({ stepId: step.id, n: visit.n, mark: 'wait' });
  if (until.for === 'time') {
    const at = timeOf(run, turn, step.id, until.at, calendar ?? null, key);
    return at === null ? run : armTimer(run, turn, step.id, 'wait', Math.max(at, turn.now));
  }
  const span = until.for === 'duration' ? until : until.timeout;
  if (span === undefined) return run;
  const counted = { span: span.span, base: span.base, calendar: span.calendar ?? calendar ?? null };
  return armTimer(run, turn, step.id, 'wait', turn.resolver.dueAt(counted, turn.now, key));
}

/** By which outcome a wait ends when its timer fires. */
export function elapsedOutcome(step: WaitStep): 'done' | 'timedOut' {
  return step.until.for === 'signal' ? 'timedOut' : 'done';
}

function timeOf(
  run: RunState,
  turn: Turn,
  stepId: string,
  source: string,
  calendar: string | null,
  key: string,
): number | null {
  const result = evaluateExpression(source, runScope(run, turn.now));
  if (!result.ok) {
    tellFailure(turn, stepId, result.problem.message.en);
    return null;
  }
  const at = typeof result.value === 'string' ? instantIn(run, turn, result.value, calendar, key) : null;
  if (at === null) tellFailure(turn, stepId, 'The expression yields no date or time.');
  return at;
}

/** Read in the zone in which the run reads clock and calendar, so that `today` and a day that is waited for are of the same place. */
function instantIn(
  run: RunState,
  turn: Turn,
  text: string,
  calendar: string | null,
  key: string,
): number | null {
  return run.timeZone === undefined
    ? turn.resolver.instantOf(text, calendar, key)
    : instantOf(text, run.timeZone);
}
