import type { Backlog } from '@sopflow/runtime';
import { inTime } from './inTime.ts';
import type { Metrics } from './metrics.ts';

const FIGURES: readonly (readonly [name: string, help: string, of: (backlog: Backlog) => number])[] = [
  [
    'sopflow_timer_lag_seconds',
    'By how much the oldest armed timer is overdue.',
    ({ timerLagMs }) => timerLagMs / 1000,
  ],
  [
    'sopflow_outbox_pending',
    'Effects that are written and not yet carried out.',
    ({ outboxPending }) => outboxPending,
  ],
  [
    'sopflow_outbox_quarantined',
    'Effects that failed too often and are kept to be looked at.',
    ({ outboxQuarantined }) => outboxQuarantined,
  ],
  [
    'sopflow_deliveries_pending',
    'Deliveries that are still to be attempted.',
    ({ deliveriesPending }) => deliveriesPending,
  ],
  ['sopflow_deliveries_dead', 'Deliveries that were given up.', ({ deliveriesDead }) => deliveriesDead],
  ['sopflow_alerts_open', 'Alerts that nobody has acknowledged.', ({ alertsOpen }) => alertsOpen],
  [
    'sopflow_alerts_acknowledged',
    'Alerts that are acknowledged and not resolved.',
    ({ alertsAcknowledged }) => alertsAcknowledged,
  ],
];

/** Measures what waits in the database, the same in every process; not a number while the database cannot be reached. */
export function measureBacklog(metrics: Metrics, read: () => Promise<Backlog>): void {
  let asked: Promise<Backlog | null> | null = null;
  /** All figures of one look come from one query. */
  function once(): Promise<Backlog | null> {
    asked ??= inTime(read()).finally(() => {
      asked = null;
    });
    return asked;
  }
  for (const [name, help, of] of FIGURES) {
    metrics.gauge(name, help, async () => {
      const backlog = await once();
      return backlog === null ? NaN : of(backlog);
    });
  }
}
