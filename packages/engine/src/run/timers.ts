import { RUN_ITSELF, type RunState, withVisit, without } from './runState.ts';
import type { Turn } from './turn.ts';

/** What a timer's key says: whose it is, of which visit, and what for (`due`, `remind80`, `wait`, `retry1`). */
export interface TimerName {
  readonly stepId: string;
  readonly n: number;
  readonly mark: string;
}

/** The key of a timer: `<stepId>:<visit>:<mark>`, or `run:<mark>` for the run's own. */
export function timerKey({ stepId, n, mark }: TimerName): string {
  return stepId === RUN_ITSELF ? `${RUN_ITSELF}:${mark}` : `${stepId}:${n}:${mark}`;
}

/** Reads a timer's key; null when it is not one. */
export function readTimerKey(key: string): TimerName | null {
  const [stepId, second, third] = key.split(':');
  if (stepId === undefined || second === undefined) return null;
  if (stepId === RUN_ITSELF && third === undefined) return { stepId, n: 1, mark: second };
  const n = Number(second);
  return third === undefined || !Number.isInteger(n) ? null : { stepId, n, mark: third };
}

/** Arms a timer of a current visit. */
export function armTimer(run: RunState, turn: Turn, stepId: string, mark: string, dueAt: number): RunState {
  const visit = run.active[stepId];
  if (visit === undefined) return run;
  const key = timerKey({ stepId, n: visit.n, mark });
  turn.tell({ type: 'timerArmed', key, dueAt });
  turn.ask({ effect: 'armTimer', key, dueAt });
  return withVisit(run, stepId, { ...visit, timers: { ...visit.timers, [mark]: dueAt } });
}

/** Forgets a timer that has fired. */
export function dropTimer(run: RunState, stepId: string, mark: string): RunState {
  const visit = run.active[stepId];
  if (visit?.timers === undefined) return run;
  const { timers, ...rest } = visit;
  const left = without(timers, mark);
  return withVisit(run, stepId, Object.keys(left).length === 0 ? rest : { ...rest, timers: left });
}

/** Asks for all timers of a visit to be cancelled; the visit keeps what it knows of them. While a run is suspended none is armed. */
export function cancelTimers(run: RunState, turn: Turn, stepId: string): void {
  const visit = run.active[stepId];
  if (visit?.timers === undefined || run.suspendedAt !== undefined) return;
  for (const mark of Object.keys(visit.timers)) {
    const key = timerKey({ stepId, n: visit.n, mark });
    turn.tell({ type: 'timerCancelled', key });
    turn.ask({ effect: 'cancelTimer', key });
  }
}
