import {
  assertNever,
  type Deadline,
  type LocalizedText,
  type Notice,
  type NoticeTopic,
} from '@sopflow/model';
import type { Plan } from '../compile/plan.ts';
import { askOutside } from './outbox.ts';
import { answerable } from './people.ts';
import { type OpenTask, RUN_ITSELF, type RunState, withVisit } from './runState.ts';
import { taskIdOf } from './tasks.ts';
import type { Turn } from './turn.ts';

/** The deadline of a step (or of the run itself) has passed: its policy begins to climb, or, where it has none, its people are told. */
export function passDeadline(run: RunState, turn: Turn, plan: Plan, stepId: string): RunState {
  const visit = run.active[stepId];
  if (visit === undefined) return run;
  const dueAt = visit.dueAt ?? turn.now;
  const policy = deadlineOf(plan, stepId)?.policy;
  const late = tasksOf(run, plan, stepId);
  const subject = stepId === RUN_ITSELF ? null : stepId;
  if (policy === undefined || turn.resolver.policy(policy) === null) {
    turn.tell({ type: 'deadlinePassed', stepId: subject, dueAt, alertId: null });
    return tellPeople(run, turn, plan, stepId, 'deadlinePassed', late);
  }
  const number = run.alerts + 1;
  const alertId = `a_${run.id}.${number}`;
  turn.tell({ type: 'deadlinePassed', stepId: subject, dueAt, alertId });
  const noted = withVisit({ ...run, alerts: number }, stepId, {
    ...visit,
    alerts: [...(visit.alerts ?? []), alertId],
  });
  return askOutside(noted, turn, {
    effect: 'raiseAlert',
    alertId,
    policy,
    cause: {
      runId: run.id,
      sopKey: plan.document.key,
      runTitle: run.title,
      stepId: subject,
      stepName: nameOf(plan, stepId),
      taskIds: late.map(([number_]) => taskIdOf(run, number_)),
      ownerIds: answerable(late.map(([, task]) => task)),
      sopOwnerId: run.ownerId,
      starterId: run.starterId,
      dueAt,
    },
  });
}

/** A share of the time has passed: whoever answers for the step is reminded. */
export function remind(run: RunState, turn: Turn, plan: Plan, stepId: string, percent: number): RunState {
  turn.tell({ type: 'reminded', stepId: stepId === RUN_ITSELF ? null : stepId, percent });
  return tellPeople(run, turn, plan, stepId, 'taskReminder', tasksOf(run, plan, stepId));
}

function tellPeople(
  run: RunState,
  turn: Turn,
  plan: Plan,
  stepId: string,
  topic: NoticeTopic,
  tasks: readonly NumberedTask[],
): RunState {
  const people = answerable(tasks.map(([, task]) => task));
  const recipientIds = people.length > 0 || run.ownerId === null ? people : [run.ownerId];
  if (recipientIds.length === 0) return run;
  const first = tasks[0];
  const notice: Notice = {
    topic,
    recipientIds,
    channels: ['inApp', 'email'],
    about: {
      runId: run.id,
      runTitle: run.title,
      stepId: stepId === RUN_ITSELF ? null : stepId,
      stepName: nameOf(plan, stepId),
      taskId: first === undefined ? null : taskIdOf(run, first[0]),
      alertId: null,
      level: null,
      dueAt: run.active[stepId]?.dueAt ?? null,
    },
  };
  return askOutside(run, turn, { effect: 'notify', notice });
}

type NumberedTask = readonly [number: string, task: OpenTask];

/** The open tasks of a step and of what lies inside it; all of them for the run itself. */
function tasksOf(run: RunState, plan: Plan, stepId: string): readonly NumberedTask[] {
  return Object.entries(run.active).flatMap(([id, visit]) => {
    const concerned =
      stepId === RUN_ITSELF || id === stepId || plan.steps.get(id)?.within.includes(stepId) === true;
    return concerned ? Object.entries(visit.tasks ?? {}) : [];
  });
}

function deadlineOf(plan: Plan, stepId: string): Deadline | undefined {
  if (stepId === RUN_ITSELF) return plan.document.deadline;
  const step = plan.steps.get(stepId)?.step;
  if (step === undefined) return undefined;
  switch (step.kind) {
    case 'task':
    case 'approval':
    case 'phase':
      return step.deadline;
    case 'decision':
    case 'parallel':
    case 'wait':
    case 'action':
    case 'subrun':
    case 'each':
    case 'end':
      return undefined;
    default:
      return assertNever(step);
  }
}

function nameOf(plan: Plan, stepId: string): LocalizedText | null {
  return plan.steps.get(stepId)?.step.name ?? null;
}
