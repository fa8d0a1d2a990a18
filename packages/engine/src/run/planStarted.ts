import type { Notice } from '@sopflow/model';
import type { Plan } from '../compile/plan.ts';
import { askOutside } from './outbox.ts';
import { answerable } from './people.ts';
import type { RunState } from './runState.ts';
import { taskIdOf } from './tasks.ts';
import type { Turn } from './turn.ts';

/**
 * An emergency plan has begun: whoever has its first tasks, and the plan's owner, are told at once by every channel. Their deadlines are
 * minutes, and an inbox that nobody looks at at night is no alarm.
 */
export function tellPlanStarted(run: RunState, turn: Turn, { document, eachStep }: Plan): RunState {
  if (document.kind !== 'emergency' || eachStep !== null) return run;
  const tasks = Object.values(run.active).flatMap((visit) => Object.entries(visit.tasks ?? {}));
  const owner = run.ownerId === null ? [] : [run.ownerId];
  const recipientIds = [...new Set([...answerable(tasks.map(([, task]) => task)), ...owner])];
  if (recipientIds.length === 0) return run;
  const [first] = tasks;
  const notice: Notice = {
    topic: 'planStarted',
    recipientIds,
    channels: ['inApp', 'email', 'webhook'],
    about: {
      runId: run.id,
      runTitle: run.title,
      stepId: null,
      stepName: null,
      taskId: first === undefined ? null : taskIdOf(run, first[0]),
      alertId: null,
      level: null,
      dueAt: null,
    },
  };
  return askOutside(run, turn, { effect: 'notify', notice });
}
