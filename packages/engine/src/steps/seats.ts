import type { ApprovalStep, Assignment } from '@sopflow/model';
import { assignmentContext } from '../run/people.ts';
import { type RunState, type Seat, type Visit, withVisit } from '../run/runState.ts';
import { taskIdOf } from '../run/tasks.ts';
import type { Turn } from '../run/turn.ts';

/** Those who sign, in the order of the document. Nobody named: one, who is the SOP's owner. */
export function seatsOf(step: ApprovalStep, visit: Pick<Visit, 'seats'> | undefined): readonly Seat[] {
  return (
    visit?.seats ?? Array.from({ length: Math.max(1, step.signers.length) }, (_, signer) => ({ signer }))
  );
}

/**
 * Gives every holder a seat of their own where a signer asks all holders of a position (会签). Who they are is settled now, and told: somebody
 * who joins the position later does not sign.
 */
export function seatHolders(run: RunState, turn: Turn, step: ApprovalStep, signer: number): RunState {
  const visit = run.active[step.id];
  const assignment = step.signers[signer];
  if (visit === undefined || assignment === undefined || !asksAll(assignment)) return run;
  const about = assignmentContext(run, taskIdOf(run, run.tasks + 1));
  const personIds = turn.resolver.allOf(assignment, about, { stepId: step.id, signer });
  if (personIds === null) return run;
  turn.tell({ type: 'signersNamed', stepId: step.id, signer, personIds });
  const seats = seatsOf(step, visit).flatMap((seat) =>
    seat.signer === signer ? personIds.map((personId) => ({ signer, personId })) : [seat],
  );
  return withVisit(run, step.id, { ...visit, seats });
}

/** Whom the task of a seat is assigned to. A holder who is away by now is represented as ever. */
export function assignmentOf(step: ApprovalStep, { signer, personId }: Seat): Assignment | undefined {
  const assignment = step.signers[signer];
  return personId === undefined
    ? assignment
    : { strategies: [{ by: 'person', personId }], notSameAs: assignment?.notSameAs ?? [] };
}

function asksAll(assignment: Assignment): boolean {
  return assignment.strategies.some((strategy) => strategy.by === 'position' && strategy.pick === 'all');
}
