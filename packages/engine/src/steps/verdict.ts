import { type ApprovalStep, assertNever } from '@sopflow/model';
import type { Seat, Vote } from '../run/runState.ts';

/**
 * How an approval stands after these votes: `approved`, `rejected`, a further outcome that somebody chose, or null while it is open.
 * All and sequential end with the first rejection; the others when approval can no longer be reached.
 * Where all holders of a position sign, each of them counts as one, with the weight of the signer they stand for.
 */
export function verdict(step: ApprovalStep, seats: readonly Seat[], votes: readonly Vote[]): string | null {
  const further = votes.find((vote) => vote.outcome !== 'approved' && vote.outcome !== 'rejected');
  if (further !== undefined) return further.outcome;
  const { rule } = step;
  switch (rule.rule) {
    case 'all':
    case 'sequential':
      if (votes.some((vote) => vote.outcome === 'rejected')) return 'rejected';
      return votes.length >= seats.length ? 'approved' : null;
    case 'any':
      return reached(seats, votes, 1, () => 1);
    case 'count':
      return reached(seats, votes, rule.needed, () => 1);
    case 'weighted':
      return reached(seats, votes, rule.needed, ({ signer }) => rule.weights[signer] ?? 0);
    default:
      return assertNever(rule);
  }
}

function reached(
  seats: readonly Seat[],
  votes: readonly Vote[],
  wanted: number,
  weightOf: (seat: Seat) => number,
): string | null {
  let approved = 0;
  let open = 0;
  seats.forEach((seat, place) => {
    const vote = votes.find((each) => each.signer === place);
    if (vote === undefined) open += weightOf(seat);
    else if (vote.outcome === 'approved') approved += weightOf(seat);
  });
  if (approved >= wanted) return 'approved';
  return approved + open < wanted ? 'rejected' : null;
}
