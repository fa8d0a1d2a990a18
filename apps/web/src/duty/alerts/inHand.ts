import type { AlertCounts, AlertSummary } from '@sopflow/contract';
import { byUrgency } from './byUrgency.ts';

/** Who took an alert in hand, and when. */
export interface InHand {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: number;
}

/** An alert as it stands once somebody has acknowledged it; one that is not open stays as it is. */
export function acknowledged(alert: AlertSummary, { by, at }: InHand): AlertSummary {
  if (alert.status !== 'open') return alert;
  return {
    ...alert,
    status: 'acknowledged',
    acknowledgedById: by.id,
    acknowledgedByName: by.name,
    acknowledgedAt: at,
    nextAt: null,
  };
}

/** The alerts with one of them acknowledged, in their order of urgency. */
export function withAcknowledged(
  alerts: readonly AlertSummary[],
  id: string,
  inHand: InHand,
): AlertSummary[] {
  return alerts.map((alert) => (alert.id === id ? acknowledged(alert, inHand) : alert)).toSorted(byUrgency);
}

/** The counts with one open alert acknowledged. */
export function countedAcknowledged(counts: AlertCounts): AlertCounts {
  return { ...counts, open: Math.max(0, counts.open - 1), acknowledged: counts.acknowledged + 1 };
}
