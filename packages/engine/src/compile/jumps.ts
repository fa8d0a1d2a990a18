import { type Flow, walkFlow } from '@sopflow/model';
import type { Plan } from './plan.ts';
import { eventTypes } from './runEvent.ts';
import type { TransitionConfig } from './stateConfig.ts';

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
