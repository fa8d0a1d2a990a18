import type { AlertStatus, EscalationLevel, EscalationPolicy, Notice } from '@sopflow/model';
import { askOutside } from '../run/outbox.ts';
import { wallMilliseconds } from '../run/span.ts';
import type { Turn } from '../run/turn.ts';
import type { AlertState } from './alertState.ts';

/** A level begins: its people are told, what else it does to the late tasks is sent to the run, and the next level is armed. */
export function reachLevel(
  alert: AlertState,
  turn: Turn,
  policy: EscalationPolicy,
  number: number,
): AlertState {
  const level = policy.levels[number - 1];
  if (level === undefined) return alert;
  const recipientIds = turn.resolver.recipients(level.notify, alert.cause);
  turn.tell({ type: 'levelReached', level: number, recipientIds });
  const { nextAt: _at, nextLevel: _level, unreached: _told, ...rest } = alert;
  let next: AlertState = { ...rest, level: number };
  if (recipientIds.length > 0)
    next = askOutside(next, turn, { effect: 'notify', notice: noticeOf(next, level, recipientIds) });
  for (const action of level.actions) {
    for (const taskId of alert.cause.taskIds)
      next = askOutside(next, turn, {
        effect: 'send',
        to: alert.cause.runId,
        stimulus: { type: action, taskId },
      });
  }
  return tellStatus(armNext(next, turn, policy, level), turn, 'open');
}

/** Arms the level that comes first or next: when its own time after the deadline has come, or nobody has acknowledged in time. */
export function armNext(
  alert: AlertState,
  turn: Turn,
  policy: EscalationPolicy,
  reached: EscalationLevel | null,
): AlertState {
  const number = alert.level + 1;
  const level = policy.levels[number - 1];
  if (level !== undefined) {
    const counted = { span: level.after, base: policy.base, calendar: policy.calendar ?? null };
    const own = turn.resolver.dueAt(counted, alert.cause.dueAt, levelKey(number));
    const unacknowledged =
      reached?.acknowledgeWithin === undefined
        ? Infinity
        : turn.now + wallMilliseconds(reached.acknowledgeWithin);
    return armLevel(alert, turn, number, Math.max(turn.now, Math.min(own, unacknowledged)));
  }
  if (policy.repeatLast === undefined) return alert;
  const counted = { span: policy.repeatLast, base: policy.base, calendar: policy.calendar ?? null };
  const again = turn.resolver.dueAt(counted, turn.now, levelKey(alert.level));
  return armLevel(alert, turn, alert.level, Math.max(again, turn.now + SHORTEST_REPEAT));
}

/** A last level that repeats without a pause would never let the outbox rest. */
const SHORTEST_REPEAT = 60_000;

/** Nobody of the level could be told: the next one does not wait for its time. The last one begins again when it would have, not at once. */
export function passUnreached(alert: AlertState, turn: Turn, policy: EscalationPolicy): AlertState {
  turn.tell({ type: 'levelUnreached', level: alert.level });
  return alert.level < policy.levels.length ? disarm(alert, turn) : { ...alert, unreached: true };
}

/** Somebody took the alert in hand: nothing climbs any more. */
export function acknowledge(alert: AlertState, turn: Turn): AlertState {
  const quiet = disarm(alert, turn);
  turn.tell({ type: 'alertAcknowledged', level: alert.level });
  return tellStatus({ ...quiet, status: 'acknowledged' }, turn, 'acknowledged');
}

/** The cause is gone, or somebody says so. */
export function resolve(alert: AlertState, turn: Turn, reason: string): AlertState {
  const quiet = disarm(alert, turn);
  turn.tell({ type: 'alertResolved', reason });
  return tellStatus({ ...quiet, status: 'resolved' }, turn, 'resolved');
}

/** The key of the timer that begins a level. */
export function levelKey(number: number): string {
  return `level:${number}`;
}

function armLevel(alert: AlertState, turn: Turn, number: number, dueAt: number): AlertState {
  turn.tell({ type: 'timerArmed', key: levelKey(number), dueAt });
  turn.ask({ effect: 'armTimer', key: levelKey(number), dueAt });
  return { ...alert, nextAt: dueAt, nextLevel: number };
}

function disarm(alert: AlertState, turn: Turn): AlertState {
  if (alert.nextLevel === undefined) return alert;
  const key = levelKey(alert.nextLevel);
  turn.tell({ type: 'timerCancelled', key });
  turn.ask({ effect: 'cancelTimer', key });
  const { nextAt: _at, nextLevel: _level, ...rest } = alert;
  return rest;
}

/** Tells lists and screens where the alert stands. */
export function tellStatus(alert: AlertState, turn: Turn, status: AlertStatus): AlertState {
  turn.ask({ effect: 'alertStatus', status, level: alert.level, nextAt: alert.nextAt ?? null });
  return alert;
}

function noticeOf(alert: AlertState, level: EscalationLevel, recipientIds: readonly string[]): Notice {
  const { runId, runTitle, stepId, stepName, taskIds, dueAt } = alert.cause;
  return {
    topic: 'alertLevel',
    recipientIds,
    channels: level.channels,
    about: {
      runId,
      runTitle,
      stepId,
      stepName,
      taskId: taskIds[0] ?? null,
      alertId: alert.id,
      level: alert.level,
      dueAt,
    },
  };
}
