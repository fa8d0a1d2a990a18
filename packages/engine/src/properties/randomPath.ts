import { type Actor, isEnded, type RunStimulus } from '@sopflow/model';
import { type Instance, SYSTEM, type World } from '../scenarios/world.ts';
import { summary } from '../read/summary.ts';
import { MINUTE } from '../scenarios/organisation.ts';
import type { Pick } from './randomDocument.ts';

/** Something that reaches an instance, possible or not. */
export interface Attempt {
  readonly to: string;
  readonly stimulus: RunStimulus;
  readonly actor: Actor;
}

const ANN: Actor = { kind: 'person', personId: 'ann' };

/** Carries out what children and parents tell each other. The items of an `each` really run; other SOPs are only ever said to have ended. */
export function deliver(world: World): void {
  for (let busy = true; busy;) {
    busy = false;
    for (const instance of world.instances.values()) {
      const effect = instance.outbox.find((sent) => !delivered(world).has(sent.key));
      if (effect === undefined) continue;
      delivered(world).add(effect.key);
      busy = true;
      if (effect.effect === 'startChild' && 'eachStep' in effect.child.of) {
        world.begin(effect.child.childId, effect.child.input, {
          eachStep: effect.child.of.eachStep,
          parentId: effect.child.parentId ?? '',
        });
      }
      if (effect.effect === 'send' && world.instances.has(effect.to)) world.send(effect.to, effect.stimulus);
    }
  }
}

const deliveredIn = new WeakMap<World, Set<string>>();

function delivered(world: World): Set<string> {
  const known = deliveredIn.get(world) ?? new Set<string>();
  deliveredIn.set(world, known);
  return known;
}

/** Something that might reach one of the runs next; often possible, sometimes stale or refused. */
export function randomAttempt(world: World, pick: Pick): Attempt {
  const all = [...world.instances.values()];
  const instance = all[pick(all.length)] as Instance;
  const stimulus = randomStimulus(world, instance, pick);
  const bySystem = [
    'timerFired',
    'actionDone',
    'actionFailed',
    'childEnded',
    'raisePriority',
    'reassignToDeputy',
  ].includes(stimulus.type);
  return { to: instance.id, stimulus, actor: bySystem ? SYSTEM : ANN };
}

function randomStimulus(world: World, instance: Instance, pick: Pick): RunStimulus {
  const { tasks, timers, status } = summary(instance.snapshot);
  const stepIds = instance.machine.kind === 'sop' ? [...instance.machine.plan.steps.keys()] : [];
  const anyStep = stepIds[pick(stepIds.length)] ?? '';
  const task = tasks[pick(Math.max(1, tasks.length))];
  const taskId = task?.id ?? instance.everOpened[0] ?? `${instance.id}.1`;
  if (isEnded(status) && pick(3) > 0) return { type: 'signal', name: 'go', data: {} };
  switch (pick(14)) {
    case 0:
    case 1:
    case 2:
    case 3: {
      const outcomes = outcomesFor(instance, task?.stepId);
      const outcome = outcomes[pick(outcomes.length)] ?? 'done';
      return {
        type: 'completeTask',
        taskId,
        outcome,
        values: pick(2) === 0 ? { n: pick(5) } : {},
        checked: [],
        reason: 'because',
      };
    }
    case 4:
    case 5: {
      const timer = timers[pick(Math.max(1, timers.length))];
      if (timer !== undefined && pick(8) > 0) world.now = Math.max(world.now, timer.dueAt);
      return { type: 'timerFired', key: timer?.key ?? 'task1:1:due' };
    }
    case 6:
    case 7: {
      const requests = instance.outbox.filter((sent) => sent.effect === 'requestAction');
      const key = requests[pick(Math.max(1, requests.length))]?.key ?? 'none';
      return pick(2) === 0
        ? { type: 'actionDone', key, result: { answer: 'yes' } }
        : { type: 'actionFailed', key, error: 'no connection' };
    }
    case 8: {
      const children = instance.outbox.flatMap((sent) =>
        sent.effect === 'startChild' ? [sent.child.childId] : [],
      );
      const childId = children[pick(Math.max(1, children.length))] ?? 'none';
      return {
        type: 'childEnded',
        childId,
        result: (['completed', 'cancelled', 'failed'] as const)[pick(3)] ?? 'completed',
        data: { from: childId },
      };
    }
    case 9:
      return { type: 'signal', name: 'go', data: { n: 1 } };
    case 10:
      return pick(2) === 0
        ? { type: 'jump', to: anyStep, reason: 'why not' }
        : { type: 'sendBack', taskId, to: anyStep, reason: 'once more' };
    case 11:
      world.now += MINUTE;
      return pick(2) === 0 ? { type: 'suspend', reason: 'pause' } : { type: 'resume' };
    case 12:
      return randomTaskChange(pick, taskId);
    default:
      return pick(12) === 0
        ? { type: pick(2) === 0 ? 'cancel' : 'withdraw', reason: 'enough' }
        : { type: 'resume' };
  }
}

function randomTaskChange(pick: Pick, taskId: string): RunStimulus {
  switch (pick(5)) {
    case 0:
      return { type: 'claimTask', taskId };
    case 1:
      return { type: 'releaseTask', taskId };
    case 2:
      return { type: 'reassignTask', taskId, to: 'bo' };
    case 3:
      return { type: 'raisePriority', taskId };
    default:
      return { type: 'reassignToDeputy', taskId };
  }
}

function outcomesFor(instance: Instance, stepId: string | undefined): readonly string[] {
  const step =
    instance.machine.kind === 'sop' ? instance.machine.plan.steps.get(stepId ?? '')?.step : undefined;
  if (step?.kind === 'task') return step.outcomes.map(({ id }) => id);
  return step?.kind === 'approval'
    ? ['approved', 'approved', 'rejected', ...step.furtherOutcomes.map(({ id }) => id)]
    : ['done'];
}
