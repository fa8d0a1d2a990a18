import { assertNever, type Flow, type Lane, outcomesOf, type PhaseStep, type Step } from '@sopflow/model';
import { jumpsWithin } from './jumps.ts';
import type { Plan } from './plan.ts';
import { eventTypes } from './runEvent.ts';
import type { StateConfig, TransitionConfig } from './stateConfig.ts';

/** The states of a flow's steps. `top`: the flow ends the run itself. */
export function flowStates(plan: Plan, flow: Flow, top: boolean): Record<string, StateConfig> {
  const states: Record<string, StateConfig> = {};
  for (const step of flow.steps) states[step.id] = stepState(plan, step, flow, top);
  return states;
}

/** A lane: a region whose steps are reached by jumps without touching the other lanes. */
function laneState(plan: Plan, lane: Lane): StateConfig {
  return {
    id: lane.id,
    initial: lane.flow.entry,
    on: jumpsWithin(plan, lane.flow),
    states: flowStates(plan, lane.flow, false),
  };
}

/** The id of the history state of a phase that remembers where it was. */
export function memoryId(phaseId: string): string {
  return `$memory:${phaseId}`;
}

/**
 * The state of a step. Tasks and waits leave by an event per outcome; every other kind decides its outcome in an action and leaves by
 * `always` when the outcome stands.
 */
function stepState(plan: Plan, step: Step, flow: Flow, top: boolean): StateConfig {
  const { id } = step;
  const params = { step: id };
  const base = { id, entry: { type: 'enter', params }, exit: { type: 'leave', params } };
  const decided = exitsOf(step, flow);
  switch (step.kind) {
    case 'task':
      return { ...base, on: byEvent(step, flow) };
    case 'wait':
      return {
        ...base,
        on: {
          ...byEvent(step, flow),
          ...(step.until.for === 'signal' ? bySignal(step.until.signal, id, flow) : {}),
        },
      };
    case 'approval':
      return {
        ...base,
        on: { [eventTypes.vote(id)]: { actions: { type: 'vote', params } } },
        always: decided,
      };
    case 'action':
      return {
        ...base,
        on: {
          [eventTypes.answer(id)]: { actions: { type: 'answer', params } },
          [eventTypes.retry(id)]: { actions: { type: 'retry', params } },
        },
        always: decided,
      };
    case 'subrun':
    case 'each':
      return {
        ...base,
        on: { [eventTypes.child(id)]: { actions: { type: 'child', params } } },
        always: decided,
      };
    case 'decision':
      return { ...base, always: decided };
    case 'parallel':
      return {
        ...base,
        type: 'parallel',
        states: Object.fromEntries(step.lanes.map((lane) => [lane.id, laneState(plan, lane)])),
        always: decided,
      };
    case 'phase':
      return { ...base, ...phaseInside(plan, step), on: jumpsWithin(plan, step.flow), always: decided };
    case 'end':
      return {
        id,
        type: 'final',
        entry: { type: top ? 'finish' : 'end', params },
        ...(top ? {} : { exit: { type: 'unend', params } }),
      };
    default:
      return assertNever(step);
  }
}

function phaseInside(plan: Plan, step: PhaseStep): StateConfig {
  const states = flowStates(plan, step.flow, false);
  if (!step.remembers) return { initial: step.flow.entry, states };
  const again = { target: `#${memoryId(step.id)}`, guard: { type: 'remembers', params: { step: step.id } } };
  return {
    initial: '$enter',
    states: {
      ...states,
      $enter: { always: [again, { target: `#${step.flow.entry}` }] },
      $memory: { id: memoryId(step.id), type: 'history', history: 'deep', target: step.flow.entry },
    },
  };
}

/** One guarded way out per outcome. An outcome without a transition has none: such a document cannot be published. */
function exitsOf(step: Step, flow: Flow): readonly TransitionConfig[] {
  return outcomesOf(step).flatMap((outcome) => {
    const way = wayOut(step.id, outcome, flow);
    return way === null ? [] : [{ ...way, guard: { type: 'leaves', params: { step: step.id, outcome } } }];
  });
}

function byEvent(step: Step, flow: Flow): Record<string, TransitionConfig> {
  const ways: Record<string, TransitionConfig> = {};
  for (const outcome of outcomesOf(step)) {
    const way = wayOut(step.id, outcome, flow);
    if (way !== null) ways[eventTypes.leave(step.id, outcome)] = way;
  }
  return ways;
}

function bySignal(name: string, stepId: string, flow: Flow): Record<string, TransitionConfig> {
  const way = wayOut(stepId, 'done', flow);
  return way === null ? {} : { [eventTypes.signal(name)]: way };
}

/** Where an outcome leads. A step that leads back to itself is left and entered again, which XState does only when told to. */
function wayOut(stepId: string, outcome: string, flow: Flow): TransitionConfig | null {
  const transition = flow.transitions.find((each) => each.from === stepId && each.outcome === outcome);
  if (transition === undefined) return null;
  return { target: `#${transition.to}`, ...(transition.to === stepId ? { reenter: true } : {}) };
}
