import type { AlertStimulus, EscalationPolicy } from '@sopflow/model';
import type { StateConfig } from '../compile/stateConfig.ts';
import { type MachineParts, sharedScope, type Stepper, stepperFor } from '../compile/stepper.ts';
import { acknowledge, armNext, passUnreached, reachLevel, resolve, tellStatus } from './alertActions.ts';
import { type AlertState, UNRAISED } from './alertState.ts';

/** A stimulus that passed its checks. */
export interface AlertEvent {
  readonly type: 'climb' | 'unreached' | 'acknowledge' | 'resolve';
  readonly stimulus: AlertStimulus;
}

/** An escalation policy compiled to a machine. Made once per wording and shared by all its alerts. */
export interface PolicyMachine {
  readonly kind: 'policy';
  readonly policy: EscalationPolicy;
  readonly stepper: Stepper<AlertState, AlertEvent>;
}

/** Compiles an escalation policy: `waiting`, `level_1` to `level_n`, `acknowledged`, `resolved`. */
export function compilePolicy(policy: EscalationPolicy): PolicyMachine {
  const parts: MachineParts<AlertState, AlertEvent> = {
    config: policyState(policy),
    unborn: UNRAISED,
    bound: policy.levels.length + 10,
    actions: {
      wait: (alert, turn) => tellStatus(armNext(alert, turn, policy, null), turn, 'open'),
      reach: (alert, turn, _event, { level }) => reachLevel(alert, turn, policy, Number(level)),
      unreached: (alert, turn) => passUnreached(alert, turn, policy),
      acknowledge: (alert, turn) => acknowledge(alert, turn),
      resolve: (alert, turn, { stimulus }) =>
        stimulus.type === 'resolve' ? resolve(alert, turn, stimulus.reason) : alert,
    },
    guards: {},
  };
  return { kind: 'policy', policy, stepper: stepperFor(parts, sharedScope()) };
}

function policyState(policy: EscalationPolicy): StateConfig {
  const states: Record<string, StateConfig> = {
    waiting: { entry: { type: 'wait' }, on: { climb: { target: '#level_1' } } },
    acknowledged: { id: 'acknowledged', entry: { type: 'acknowledge' } },
    resolved: { id: 'resolved', type: 'final', entry: { type: 'resolve' } },
  };
  policy.levels.forEach((_level, index) => {
    const number = index + 1;
    states[`level_${number}`] = {
      id: `level_${number}`,
      entry: { type: 'reach', params: { level: number } },
      // the last level begins again
      on: {
        climb:
          number === policy.levels.length
            ? { target: `#level_${number}`, reenter: true }
            : { target: `#level_${number + 1}` },
        unreached: {
          actions: { type: 'unreached' },
          ...(number === policy.levels.length ? {} : { target: `#level_${number + 1}` }),
        },
      },
    };
  });
  const initial = policy.levels[0]?.after.amount === 0 ? 'level_1' : 'waiting';
  return {
    id: 'alert',
    initial,
    on: { resolve: { target: '#resolved' }, acknowledge: { target: '#acknowledged' } },
    states,
  };
}
