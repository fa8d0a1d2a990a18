import type { ApprovalStep } from '@sopflow/model';
import { decideOutcome } from '../run/outcome.ts';
import { assignmentContext, joined } from '../run/people.ts';
import { type RunState, type Vote, withVisit } from '../run/runState.ts';
import { closeTask, FALLBACK, findOpenTask, openTaskFor, taskIdOf } from '../run/tasks.ts';
import type { Turn } from '../run/turn.ts';
import type { Closing } from '../run/tasks.ts';
import { assignmentOf, fillSeats, namedSigners, seatHolders, seatsOf, takenIn } from './seats.ts';
import { verdict } from './verdict.ts';

/**
 * Opens a task for everybody who signs, or for the first where they sign one after the other. Nobody named: the SOP's owner signs. A person
 * counts once per approval. When there are too few people for the rule ever to be met, it is rejected at once: a rule that asks for two is not
 * met by one.
 */
export function openApproval(run: RunState, turn: Turn, step: ApprovalStep): RunState {
  if (step.rule.rule === 'sequential') return openSeat(run, turn, step, 0);
  const reserved = namedSigners(run, turn, step);
  let next = run;
  for (let signer = 0; signer < step.signers.length; signer += 1)
    next = seatHolders(next, turn, step, signer, reserved);
  const visit = next.active[step.id];
  if (visit === undefined) return next;
  const seats = seatsOf(step, visit);
  if (visit.seats !== undefined && verdict(step, seats, []) === 'rejected')
    return tooFew(next, turn, step, seats.length);

  const filled = fillSeats(next, turn, step);
  const left = seats.filter((_, place) => filled[place] !== null);
  if (left.length < seats.length) {
    if (step.rule.rule === 'all' || verdict(step, left, []) === 'rejected')
      return tooFew(next, turn, step, left.length);
    next = withVisit(next, step.id, { ...visit, seats: left });
  }
  const first = next.tasks + 1;
  let signer = 0;
  filled.forEach((assigned, place) => {
    if (assigned === null) return;
    // a place that nobody fills has its number all the same: so a replay asks for the others by the numbers that they got
    next = openTaskFor(next, turn, step, { number: first + place, assigned, signer });
    signer += 1;
  });
  return next;
}

/** Opens the task of one of several who sign in turn. Who holds the position, and who of them has not signed, is looked at when its turn comes. */
function openSeat(run: RunState, turn: Turn, step: ApprovalStep, place: number): RunState {
  const waiting = seatsOf(step, run.active[step.id])[place];
  const seated =
    waiting === undefined || waiting.personId !== undefined
      ? run
      : seatHolders(run, turn, step, waiting.signer, []);
  const visit = seated.active[step.id];
  const seat = seatsOf(step, visit)[place];
  if (visit === undefined || seat === undefined) return seated;
  const number = seated.tasks + 1;
  const about = assignmentContext(seated, taskIdOf(seated, number));
  const taken = takenIn(visit, place);
  const assigned = turn.resolver.seat(assignmentOf(step, seat) ?? FALLBACK, about, taken, 'fallback');
  return assigned === null
    ? tooFew(seated, turn, step, visit.votes?.length ?? 0)
    : openTaskFor(seated, turn, step, { number, assigned, signer: place });
}

function tooFew(run: RunState, turn: Turn, step: ApprovalStep, people: number): RunState {
  turn.tell({ type: 'tooFewSigners', stepId: step.id, people });
  return decideOutcome(run, step.id, 'rejected');
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
