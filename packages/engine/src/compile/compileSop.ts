import type { Document } from '@sopflow/model';
import { flowStates, memoryId } from './flowStates.ts';
import { jumpsWithin } from './jumps.ts';
import { type Plan, planOf } from './plan.ts';
import { runActions, stepActions } from './runActions.ts';
import type { RunEvent } from './runEvent.ts';
import type { StateConfig } from './stateConfig.ts';
import { type MachineParts, type Mover, sharedScope, type Stepper, stepperFor } from './stepper.ts';
import { type RunState, UNBORN } from '../run/runState.ts';

/** A document compiled to a machine. Made once per version (or per `each` inside it) and shared by all its runs. */
export interface SopMachine {
  readonly kind: 'sop';
  readonly plan: Plan;
  readonly stepper: Stepper<RunState, RunEvent>;
}

/** The most moves that one stimulus may cause. */
export const MICROSTEP_LIMIT = 1_000;

/**
 * Compiles a document, or the inside of one of its `each` steps, to a machine. Structural errors that `diagnose` reports (a transition to
 * nowhere, a step id that is used twice) make the machine meaningless or make this throw.
 *
 * @throws TypeError when `eachStep` is not an `each` step of the document; Error when the structure cannot be a machine.
 */
export function compileSop(document: Document, eachStep: string | null = null): SopMachine {
  return compileWith(document, eachStep, sharedScope());
}

/** As `compileSop`, with the way in which XState is asked for the next snapshot. */
export function compileWith(document: Document, eachStep: string | null, mover: Mover): SopMachine {
  const plan = planOf(document, eachStep);
  const parts: MachineParts<RunState, RunEvent> = {
    config: rootState(plan),
    unborn: UNBORN,
    bound: MICROSTEP_LIMIT,
    actions: implementations(plan),
    guards: {
      leaves: (run, { step, outcome }) => run.active[String(step)]?.outcome === outcome,
      remembers: (run, { step }) => run.remembered?.includes(String(step)) === true,
    },
    recalls: (run, historyId) => run.remembered?.some((phase) => memoryId(phase) === historyId) === true,
  };
  return { kind: 'sop', plan, stepper: stepperFor(parts, mover) };
}

function rootState(plan: Plan): StateConfig {
  const whole = (type: string) => ({ actions: { type } });
  return {
    id: 'run',
    initial: plan.flow.entry,
    on: {
      late: whole('late'),
      change: whole('change'),
      hold: whole('hold'),
      suspend: whole('suspend'),
      resume: whole('resume'),
      cancel: { target: '#$cancelled' },
      withdraw: { target: '#$cancelled' },
      fail: { target: '#$failed' },
      ...jumpsWithin(plan, plan.flow),
    },
    states: {
      ...flowStates(plan, plan.flow, true),
      $cancelled: { id: '$cancelled', type: 'final', entry: { type: 'stop' } },
      $failed: { id: '$failed', type: 'final', entry: { type: 'fail' } },
    },
  };
}

type Implementation = MachineParts<RunState, RunEvent>['actions'][string];

function implementations(plan: Plan): Record<string, Implementation> {
  const all: Record<string, Implementation> = {};
  for (const [name, action] of Object.entries(runActions))
    all[name] = (run, turn, event) => action(run, turn, event, plan);
  for (const [name, action] of Object.entries(stepActions)) {
    all[name] = (run, turn, event, params) => {
      const step = plan.steps.get(String(params['step']))?.step;
      return step === undefined ? run : action(run, turn, event, plan, step);
    };
  }
  return all;
}
