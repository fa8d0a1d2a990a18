import type { ApprovalStep } from '@sopflow/model';
import { decideOutcome } from '../run/outcome.ts';
import { joined } from '../run/people.ts';
import { type RunState, type Vote, withVisit } from '../run/runState.ts';
import { closeTask, findOpenTask, openTask } from '../run/tasks.ts';
import type { Turn } from '../run/turn.ts';
import type { Closing } from '../run/tasks.ts';
import { verdict } from './verdict.ts';

/** Opens a task for every signer, or for the first where they sign one after the other. Nobody named: the SOP's owner signs. */
export function openApproval(run: RunState, turn: Turn, step: ApprovalStep): RunState {
  const first = step.rule.rule === 'sequential' ? 1 : signersOf(step);
  let next = run;
  for (let signer = 0; signer < first; signer += 1)
    next = openTask(next, turn, step, step.signers[signer], signer);
  return next;
}

/** How many sign. */
export function signersOf(step: ApprovalStep): number {
  return Math.max(1, step.signers.length);
}

/** A signer decided: the task is closed, and the step ends, asks the next signer or goes on waiting for the others. */
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
  const decided = verdict(step, votes);
  if (decided !== null) return decideOutcome(next, step.id, decided);
  return step.rule.rule === 'sequential'
    ? openTask(next, turn, step, step.signers[votes.length], votes.length)
    : next;
}
