import type { AlertSummary } from '@sopflow/contract';

/** Open before acknowledged, then the highest level, then the longest late. */
export function byUrgency(one: AlertSummary, other: AlertSummary): number {
  return (
    Number(one.status !== 'open') - Number(other.status !== 'open') ||
    other.level - one.level ||
    one.dueAt - other.dueAt
  );
}
