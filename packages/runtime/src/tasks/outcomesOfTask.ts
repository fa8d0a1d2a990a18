import type { ApprovalStep, Outcome, TaskStep } from '@sopflow/model';

const APPROVED: Outcome = { id: 'approved', name: { zh: '同意', en: 'Approve' }, reasonRequired: false };
const REJECTED: Outcome = { id: 'rejected', name: { zh: '驳回', en: 'Reject' }, reasonRequired: false };

/** The outcomes that a task of this step offers, with their names. */
export function outcomesOfTask(step: TaskStep | ApprovalStep): readonly Outcome[] {
  return step.kind === 'task' ? step.outcomes : [APPROVED, REJECTED, ...step.furtherOutcomes];
}
