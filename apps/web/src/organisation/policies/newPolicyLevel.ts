import type { EscalationLevel } from '@sopflow/model';

/** A further level: the first tells the owner and their manager at the deadline; a later one begins where the last one did and is not decided yet. */
export function newPolicyLevel(before: readonly EscalationLevel[]): EscalationLevel {
  const last = before.at(-1);
  return last === undefined
    ? {
        after: { amount: 0, unit: 'hours' },
        notify: [{ to: 'owner' }, { to: 'managerOfOwner' }],
        channels: ['inApp', 'email'],
        actions: [],
      }
    : { after: laterThan(last), notify: [], channels: [...last.channels], actions: [] };
}

function laterThan({ after }: EscalationLevel): EscalationLevel['after'] {
  return after.amount === 0 ? { amount: 1, unit: after.unit } : { ...after, amount: after.amount * 2 };
}
