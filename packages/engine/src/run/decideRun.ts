import { type RunStimulus, RunBoundReached } from '@sopflow/model';
import { moveFor } from '../commands/moveFor.ts';
import { MICROSTEP_LIMIT, type SopMachine } from '../compile/compileSop.ts';
import { type Standing, TooManyMoves } from '../compile/stepper.ts';
import { birthOf } from './birth.ts';
import { tellPlanStarted } from './planStarted.ts';
import type { RunState } from './runState.ts';
import { dropTimer, readTimerKey } from './timers.ts';
import type { Turn } from './turn.ts';

type Start = Extract<RunStimulus, { type: 'start' }>;

/** Brings a run into being and takes it to where it waits first. @throws SopflowError */
export function startRun(
  machine: SopMachine,
  instanceId: string,
  start: Start,
  turn: Turn,
): Standing<RunState> {
  return bounded(instanceId, () => {
    const standing = machine.stepper.begin(birthOf(machine.plan, instanceId, start, turn), turn);
    return { ...standing, state: tellPlanStarted(standing.state, turn, machine.plan) };
  });
}

/**
 * Steps a run. What it was told while it was suspended is dealt with, in order, when it goes on.
 *
 * When a command makes the run move without end, the command is refused. When news of the system does (a timer, an answer, a child), there is
 * nobody to refuse it to, and it would come again and again: the run fails, and says so.
 *
 * @returns the same standing when the stimulus changes nothing.
 * @throws SopflowError
 */
export function decideRun(
  machine: SopMachine,
  from: Standing<RunState>,
  stimulus: RunStimulus,
  turn: Turn,
): Standing<RunState> {
  const held = stimulus.type === 'resume' ? (from.state.held ?? []) : [];
  try {
    return bounded(from.state.id, () => {
      let standing = apply(machine, from, stimulus, turn, false);
      for (const news of held) standing = apply(machine, standing, news, turn, true);
      return standing;
    });
  } catch (error) {
    if (turn.actor.kind !== 'system' || !(error instanceof RunBoundReached)) throw error;
    turn.forget();
    return machine.stepper.advance(
      { ...from, state: withoutFired(from.state, stimulus) },
      { type: 'fail', stimulus },
      turn,
    );
  }
}

/** The state without the timer that has just fired. */
function withoutFired(run: RunState, stimulus: RunStimulus): RunState {
  const fired = stimulus.type === 'timerFired' ? readTimerKey(stimulus.key) : null;
  return fired === null ? run : dropTimer(run, fired.stepId, fired.mark);
}

function apply(
  machine: SopMachine,
  from: Standing<RunState>,
  stimulus: RunStimulus,
  turn: Turn,
  alreadyTold: boolean,
): Standing<RunState> {
  const move = moveFor(machine.plan, from.state, stimulus, turn, alreadyTold);
  return move === null ? from : machine.stepper.advance({ ...from, state: move.run }, move.event, turn);
}

function bounded<T>(instanceId: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof TooManyMoves) throw new RunBoundReached(instanceId, `${MICROSTEP_LIMIT} moves`);
    throw error;
  }
}
