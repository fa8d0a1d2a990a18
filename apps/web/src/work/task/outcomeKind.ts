import type { TaskView } from '@sopflow/contract';
import type { Outcome } from '@sopflow/model';

/**
 * Whether an outcome turns the work down: it is a rejection, or its author wants a reason for it. A refusal needs no ticks, by the same
 * rule as on the server.
 */
export function isRefusal(outcome: Outcome): boolean {
  return outcome.id === 'rejected' || outcome.reasonRequired;
}

/** Whether the form may be left incomplete: a signer who does not approve need not fill it in. */
export function mayBePartial({ task }: TaskView, outcome: Outcome): boolean {
  return task.kind === 'approval' && outcome.id !== 'approved';
}

/** Whether somebody is asked why: always where a reason is required, and offered to a signer who rejects. */
export function asksWhy({ task }: TaskView, outcome: Outcome): 'required' | 'offered' | 'no' {
  if (outcome.reasonRequired) return 'required';
  return task.kind === 'approval' && outcome.id === 'rejected' ? 'offered' : 'no';
}
