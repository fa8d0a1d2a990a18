import type { Flow, Lane } from '@sopflow/model';
import { walkFlow } from '@sopflow/model';
import type { Plan } from './plan.ts';
import { eventTypes } from './runEvent.ts';
import type { StateConfig, TransitionConfig } from './stateConfig.ts';
import { stepState } from './stepState.ts';

/** The states of a flow's steps. `top`: the flow ends the run itself. */
export function flowStates(plan: Plan, flow: Flow, top: boolean): Record<string, StateConfig> {
  const states: Record<string, StateConfig> = {};
  for (const step of flow.steps) states[step.id] = stepState(plan, step, flow, top);
  return states;
}

/** A lane: a region whose steps are reached by jumps without touching the other lanes. */
export function laneState(plan: Plan, lane: Lane): StateConfig {
  return {
    id: lane.id,
    initial: lane.flow.entry,
    on: jumpsWithin(plan, lane.flow),
    states: flowStates(plan, lane.flow, false),
  };
}

/**
 * Jumps to every step inside a flow, defined on the state that holds the flow: the innermost running flow around the target answers,
 * and XState leaves and enters only what lies within it.
 */
export function jumpsWithin(plan: Plan, flow: Flow): Record<string, TransitionConfig> {
  const jumps: Record<string, TransitionConfig> = {};
  for (const { step } of walkFlow(flow)) {
    if (plan.steps.has(step.id)) {
      jumps[eventTypes.goto(step.id)] = {
        target: `#${step.id}`,
        actions: { type: 'jump', params: { step: step.id } },
      };
    }
  }
  return jumps;
}
