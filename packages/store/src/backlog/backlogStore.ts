import type { Backlog, BacklogStore } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';

/** Each count reads a partial index that holds nothing else. */
const READ = statement(
  'backlog.read',
  `SELECT greatest(0, sopflow_now() - (SELECT min(due_at) FROM timer WHERE fired_at IS NULL)) AS "timerLagMs",
     (SELECT count(*) FROM outbox WHERE done_at IS NULL AND quarantined_at IS NULL) AS "outboxPending",
     (SELECT count(*) FROM outbox WHERE quarantined_at IS NOT NULL) AS "outboxQuarantined",
     (SELECT count(*) FROM delivery WHERE status = 'pending') AS "deliveriesPending",
     (SELECT count(*) FROM delivery WHERE status = 'dead') AS "deliveriesDead",
     (SELECT count(*) FROM alert WHERE status <> 'resolved' AND status = 'open') AS "alertsOpen",
     (SELECT count(*) FROM alert WHERE status <> 'resolved' AND status = 'acknowledged') AS "alertsAcknowledged"`,
);

/** What waits and what was given up, counted in Postgres. */
export function createBacklogStore(database: Database): BacklogStore {
  return {
    async read() {
      const [backlog] = await database.rows<Backlog>(READ);
      if (backlog === undefined) throw new TypeError('The database did not count the backlog.');
      return backlog;
    },
  };
}
