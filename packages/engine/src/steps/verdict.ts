import { type ApprovalStep, assertNever } from '@sopflow/model';
import type { Vote } from '../run/runState.ts';

/**
 * How an approval stands after these votes: `approved`, `rejected`, a further outcome that somebody chose, or null while it is open.
 * All and sequential end with the first rejection; the others when approval can no longer be reached.
 */
export function verdict(step: ApprovalStep, votes: readonly Vote[]): string | null {
  const further = votes.find((vote) => vote.outcome !== 'approved' && vote.outcome !== 'rejected');
  if (further !== undefined) return further.outcome;
  const signers = Math.max(1, step.signers.length);
  const { rule } = step;
  switch (rule.rule) {
    case 'all':
    case 'sequential':
      if (votes.some((vote) => vote.outcome === 'rejected')) return 'rejected';
      return votes.length >= signers ? 'approved' : null;
    case 'any':
      return reached(step, votes, 1, () => 1);
    case 'count':
      return reached(step, votes, rule.needed, () => 1);
    case 'weighted':
      return reached(step, votes, rule.needed, (signer) => rule.weights[signer] ?? 0);
    default:
      return assertNever(rule);
  }
}

function reached(
  step: ApprovalStep,
  votes: readonly Vote[],
  wanted: number,
  weightOf: (signer: number) => number,
): string | null {
  let approved = 0;
  let open = 0;
  for (let signer = 0; signer < Math.max(1, step.signers.length); signer += 1) {
    const vote = votes.find((each) => each.signer === signer);
    if (vote === undefined) open += weightOf(signer);
    else if (vote.outcome === 'approved') approved += weightOf(signer);
  }
  if (approved >= wanted) return 'approved';
  return approved + open < wanted ? 'rejected' : null;
}
