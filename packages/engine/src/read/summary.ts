import type { AlertCause, AlertStatus, JsonObject, Priority, RunStatus, Snapshot } from '@sopflow/model';
import { fromSnapshot } from '../compile/stepper.ts';
import type { AlertState } from '../escalation/alertState.ts';
import { RUN_ITSELF, type RunState } from '../run/runState.ts';
import { taskIdOf } from '../run/tasks.ts';
import { timerKey } from '../run/timers.ts';

/** An open task, as the snapshot knows it. */
export interface OpenTaskSummary {
  readonly id: string;
  readonly stepId: string;
  readonly ownerId: string | null;
  readonly candidateIds: readonly string[];
  readonly priority: Priority;
  readonly openedAt: number;
  readonly dueAt: number | null;
}

export interface ArmedTimer {
  readonly key: string;
  readonly dueAt: number;
}

/** What callers may know of a run's snapshot. */
export interface RunSummary {
  readonly id: string;
  readonly status: RunStatus;
  readonly title: string;
  readonly starterId: string | null;
  readonly sopOwnerId: string | null;
  readonly parentId: string | null;
  /** When the whole run is due; null without a deadline. */
  readonly dueAt: number | null;
  readonly currentStepIds: readonly string[];
  readonly tasks: readonly OpenTaskSummary[];
  /** Armed timers. None while the run is suspended. */
  readonly timers: readonly ArmedTimer[];
  /** Alerts of this run that it has not told to resolve. */
  readonly alertIds: readonly string[];
  readonly start: JsonObject;
  readonly data: JsonObject;
  /** What each finished step left behind, by step. */
  readonly values: Readonly<Record<string, JsonObject>>;
}

/** Reads a run's snapshot. */
export function summary(snapshot: Snapshot): RunSummary {
  const { state } = fromSnapshot<RunState>(snapshot);
  const visits = Object.entries(state.active);
  const tasks = visits.flatMap(([stepId, visit]) =>
    Object.entries(visit.tasks ?? {}).map(([number, task]) => ({
      id: taskIdOf(state, number),
      stepId,
      ownerId: task.owner,
      candidateIds: task.candidates ?? [],
      priority: task.priority ?? 'normal',
      openedAt: task.at,
      dueAt: task.dueAt ?? null,
    })),
  );
  const armed = state.suspendedAt === undefined ? visits : [];
  return {
    id: state.id,
    status: state.status,
    title: state.title,
    starterId: state.starterId,
    sopOwnerId: state.ownerId,
    parentId: state.parentId ?? null,
    dueAt: state.active[RUN_ITSELF]?.dueAt ?? null,
    currentStepIds: visits.map(([stepId]) => stepId).filter((stepId) => stepId !== RUN_ITSELF),
    tasks,
    timers: armed.flatMap(([stepId, { n, timers }]) =>
      Object.entries(timers ?? {}).map(([mark, dueAt]) => ({ key: timerKey({ stepId, n, mark }), dueAt })),
    ),
    alertIds: visits.flatMap(([, visit]) => visit.alerts ?? []),
    start: state.start,
    data: state.data,
    values: state.values,
  };
}

/** What callers may know of an alert's snapshot. */
export interface AlertSummary {
  readonly id: string;
  readonly status: AlertStatus;
  readonly level: number;
  readonly nextAt: number | null;
  readonly cause: AlertCause;
}

/** Reads an alert's snapshot. */
export function alertSummary(snapshot: Snapshot): AlertSummary {
  const { state } = fromSnapshot<AlertState>(snapshot);
  return {
    id: state.id,
    status: state.status,
    level: state.level,
    nextAt: state.nextAt ?? null,
    cause: state.cause,
  };
}
