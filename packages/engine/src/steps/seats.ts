import type { ApprovalStep, Assignment } from '@sopflow/model';
import type { Assigned } from '../assignment/resolver.ts';
import { assignmentContext } from '../run/people.ts';
import { type RunState, type Seat, type Visit, withVisit } from '../run/runState.ts';
import { FALLBACK, taskIdOf } from '../run/tasks.ts';
import type { Turn } from '../run/turn.ts';

/** Those who sign, in the order of the document. Nobody named: one, who is the SOP's owner. */
export function seatsOf(step: ApprovalStep, visit: Pick<Visit, 'seats'> | undefined): readonly Seat[] {
  return (
    visit?.seats ?? Array.from({ length: Math.max(1, step.signers.length) }, (_, signer) => ({ signer }))
  );
}

/**
 * Gives every holder a seat of their own where a signer asks all holders of a position (会签). Who they are is settled now, and told: somebody
 * who joins the position later does not sign. Those who sign for another signer (`reserved`, or settled before) are left out.
 */
export function seatHolders(
  run: RunState,
  turn: Turn,
  step: ApprovalStep,
  signer: number,
  reserved: readonly string[],
): RunState {
  const visit = run.active[step.id];
  const assignment = step.signers[signer];
  if (visit === undefined || assignment === undefined || !asksAll(assignment)) return run;
  const about = assignmentContext(run, taskIdOf(run, run.tasks + 1));
  const taken = [...reserved, ...takenIn(visit, null)];
  const personIds = turn.resolver.allOf(assignment, about, { stepId: step.id, signer, taken });
  if (personIds === null) return run;
  turn.tell({ type: 'signersNamed', stepId: step.id, signer, personIds });
  const seats = seatsOf(step, visit).flatMap((seat) =>
    seat.signer === signer ? personIds.map((personId) => ({ signer, personId })) : [seat],
  );
  return withVisit(run, step.id, { ...visit, seats });
}

/** The people whom the signers name who do not ask all holders of a position: they keep their places when the holders are settled. */
export function namedSigners(run: RunState, turn: Turn, step: ApprovalStep): readonly string[] {
  const about = assignmentContext(run, taskIdOf(run, run.tasks + 1));
  const named: string[] = [];
  for (const assignment of step.signers) {
    if (asksAll(assignment)) continue;
    const ownerId = turn.resolver.seat(assignment, about, named, 'named')?.ownerId;
    if (ownerId !== null && ownerId !== undefined) named.push(ownerId);
  }
  return named;
}

/** Who has signed in this visit. */
export function signedBy(visit: Visit): readonly string[] {
  return (visit.votes ?? []).flatMap(({ by }) => (by === null ? [] : [by]));
}

/** Who has a place of this visit besides the one at `place`: whoever signed, owns an open task of it, or is settled and not asked yet. */
export function takenIn(visit: Visit, place: number | null): readonly string[] {
  const votes = visit.votes ?? [];
  const open = Object.values(visit.tasks ?? {});
  const asked = new Set([...votes, ...open].map(({ signer }) => signer));
  const owners = open.flatMap(({ owner, signer }) => (owner === null || signer === place ? [] : [owner]));
  const settled = (visit.seats ?? []).flatMap(({ personId }, at) =>
    personId === undefined || at === place || asked.has(at) ? [] : [personId],
  );
  return [...signedBy(visit), ...owners, ...settled];
}

/**
 * Who signs at each place, with distinct people: first whom the document names, then for the places left the SOP's owner or an administrator.
 * Null where nobody is left who does not sign already.
 */
export function fillSeats(run: RunState, turn: Turn, step: ApprovalStep): readonly (Assigned | null)[] {
  const visit = run.active[step.id];
  if (visit === undefined) return [];
  const seats = seatsOf(step, visit);
  const filled: (Assigned | null)[] = seats.map(() => null);
  for (const among of ['named', 'fallback'] as const) {
    seats.forEach((seat, place) => {
      if (filled[place] !== null) return;
      const owners = filled.flatMap((assigned) => assigned?.ownerId ?? []);
      const about = assignmentContext(run, taskIdOf(run, run.tasks + 1 + place));
      const taken = [...takenIn(visit, place), ...owners];
      filled[place] = turn.resolver.seat(assignmentOf(step, seat) ?? FALLBACK, about, taken, among);
    });
  }
  return filled;
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
