import type { ApprovalStep } from '@sopflow/model';
import { decideOutcome } from '../run/outcome.ts';
import { joined } from '../run/people.ts';
import { type RunState, type Vote, withVisit } from '../run/runState.ts';
import { closeTask, findOpenTask, openTask } from '../run/tasks.ts';
import type { Turn } from '../run/turn.ts';
import type { Closing } from '../run/tasks.ts';
import { assignmentOf, seatHolders, seatsOf } from './seats.ts';
import { verdict } from './verdict.ts';

/**
 * Opens a task for everybody who signs, or for the first where they sign one after the other. Nobody named: the SOP's owner signs. When so few
 * hold a position that the rule could never be met, it is rejected at once: a rule that asks for two is not met by one.
 */
export function openApproval(run: RunState, turn: Turn, step: ApprovalStep): RunState {
  if (step.rule.rule === 'sequential') return openSeat(run, turn, step, 0);
  let next = run;
  for (let signer = 0; signer < step.signers.length; signer += 1)
    next = seatHolders(next, turn, step, signer);
  const visit = next.active[step.id];
  const seats = seatsOf(step, visit);
  if (visit?.seats !== undefined && verdict(step, seats, []) === 'rejected') {
    turn.tell({ type: 'tooFewSigners', stepId: step.id, people: seats.length });
    return decideOutcome(next, step.id, 'rejected');
  }
  for (let place = 0; place < seats.length; place += 1) next = openTaskOf(next, turn, step, place);
  return next;
}

/** Opens the task of one of several who sign in turn. Who holds the position is looked at when its turn comes. */
function openSeat(run: RunState, turn: Turn, step: ApprovalStep, place: number): RunState {
  const seat = seatsOf(step, run.active[step.id])[place];
  const seated =
    seat === undefined || seat.personId !== undefined ? run : seatHolders(run, turn, step, seat.signer);
  return openTaskOf(seated, turn, step, place);
}

function openTaskOf(run: RunState, turn: Turn, step: ApprovalStep, place: number): RunState {
  const seat = seatsOf(step, run.active[step.id])[place];
  return seat === undefined ? run : openTask(run, turn, step, assignmentOf(step, seat), place);
}

/** One who signs decided: the task is closed, and the step ends, asks the next one or goes on waiting for the others. */
export function takeVote(
  run: RunState,
  turn: Turn,
  step: ApprovalStep,
  number: number,
  outcome: string,
  closing: Omit<Closing, 'outcome'>,
): RunState {
  const signer = findOpenTask(run, number)?.task.signer ?? 0;
  let next = closeTask(run, turn, step.id, number, { ...closing, outcome });
  const visit = next.active[step.id];
  if (visit === undefined) return next;
  const votes: readonly Vote[] = [...(visit.votes ?? []), { signer, outcome, by: closing.by }];
  next = withVisit(next, step.id, {
    ...visit,
    votes,
    ...(closing.by === null ? {} : { by: joined(visit.by, [closing.by]) }),
    ...(closing.values === undefined || Object.keys(closing.values).length === 0
      ? {}
      : { values: { ...visit.values, ...closing.values } }),
  });
  const decided = verdict(step, seatsOf(step, visit), votes);
  if (decided !== null) return decideOutcome(next, step.id, decided);
  return step.rule.rule === 'sequential' ? openSeat(next, turn, step, votes.length) : next;
}
