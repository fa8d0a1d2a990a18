import type { LoggedEvent } from '@sopflow/model';
import type { InstanceStore } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { commit } from './commit.ts';
import { fireDue } from './fireDue.ts';
import { load } from './load.ts';
import { newsOver } from './news.ts';

const NEXT_TIMER = statement(
  'instances.nextTimer',
  'SELECT (SELECT min(due_at) FROM timer WHERE fired_at IS NULL) AS "dueAt", sopflow_now() AS now',
);

const REMEMBER = statement(
  'instances.remember',
  'INSERT INTO idempotency (principal, key, request_hash, answer) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
);

const HISTORY = statement(
  'instances.history',
  'SELECT seq, at, actor, stimulus, facts FROM run_event WHERE run_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
);

/**
 * The connections of the runner, apart from those of readers: two commit while a third claims timers. Their few statements are planned once
 * (planning one takes as long as running it) and always by index: a plan made while the tables were empty serves until they are large.
 */
export const INSTANCE_CONNECTIONS = {
  size: 3,
  options: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_mergejoin=off -c jit=off',
} as const;

/** Instances in Postgres. `settled` resolves when the screens were told of all that was committed. */
export function createInstanceStore(database: Database): InstanceStore & { settled(): Promise<void> } {
  const news = newsOver(database);
  return {
    settled: () => news.settled(),
    load: (ids, answerKeys, known) => load(database, ids, answerKeys, known),
    async commit(changes) {
      const committed = await commit(database, changes);
      news.tell(changes, committed);
      return committed;
    },
    async fireDue(limit, decide) {
      const { changes, ...fired } = await database.transaction((sql) => fireDue(sql, limit, decide));
      news.tell(changes, fired);
      return fired;
    },
    async remember({ principal, key, requestHash, answer }) {
      await database.rows(REMEMBER, [principal, key, requestHash, JSON.stringify(answer)]);
    },
    async nextTimer() {
      const [row] = await database.rows<{ dueAt: number | null; now: number }>(NEXT_TIMER);
      if (row === undefined) throw new TypeError('The database did not say when the next timer is due.');
      return row;
    },
    history: (id, afterSeq, limit) => database.rows<LoggedEvent>(HISTORY, [id, afterSeq, limit]),
  };
}
