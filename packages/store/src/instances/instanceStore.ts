import type { Actor, Fact, Stimulus } from '@sopflow/model';
import type { InstanceStore } from '@sopflow/runtime';
import { type Database, type DatabaseSettings, openDatabase } from '../database/database.ts';
import { openPipelines, type Pipelines } from '../database/pipelines.ts';
import { statement } from '../database/statement.ts';
import { asWritten } from './asWritten.ts';
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

interface LoggedRow {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly stimulus: string;
  readonly facts: string;
}

/**
 * How the server plans for the runner's connections: its few statements once (planning one takes as long as running it) and always by
 * index, so that a plan made while the tables were empty serves until they are large.
 */
const PLANNED_ONCE =
  '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_mergejoin=off -c jit=off';

/** The connections of the runner, apart from those of readers, which so never starve it. */
export interface RunnerConnections {
  /** Loads, claims timers and tells the news. */
  readonly database: Database;
  /** Commits. */
  readonly pipelines: Pipelines;
}

const DATABASE_CONNECTIONS = 3;

/** @param settings those of connections for readers */
export function openRunnerConnections(
  settings: Omit<DatabaseSettings, 'size' | 'options'>,
): RunnerConnections {
  const shared = { ...settings, options: PLANNED_ONCE };
  return {
    database: openDatabase({ ...shared, size: DATABASE_CONNECTIONS }),
    pipelines: openPipelines({ ...shared, size: pipelinesTo(settings.connectionString) }),
  };
}

/**
 * A server on this machine shares its cores with us: one backend that never pauses wastes the least of them. One elsewhere has its own,
 * and one of two commits while the other waits for the disk.
 */
function pipelinesTo(connectionString: string): 1 | 2 {
  const { hostname } = new URL(connectionString, 'postgres://localhost');
  return /^(127\.\d+\.\d+\.\d+|localhost|\[::1\]|)$/u.test(hostname) ? 1 : 2;
}

/** Instances in Postgres. `settled` resolves when the screens were told of all that was committed. */
export function createInstanceStore({
  database,
  pipelines,
}: RunnerConnections): InstanceStore & { settled(): Promise<void> } {
  const news = newsOver(database);
  return {
    settled: () => news.settled(),
    load: (ids, answerKeys, known) => load(database, ids, answerKeys, known),
    async commit(changes, assumed) {
      const committed = await commit(pipelines, changes, assumed ?? null);
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
    async history(id, afterSeq, limit) {
      const rows = await database.rows<LoggedRow>(HISTORY, [id, afterSeq, limit]);
      return rows.map(({ seq, at, ...texts }) => ({
        seq,
        at,
        actor: asWritten<Actor>(texts.actor),
        stimulus: asWritten<Stimulus>(texts.stimulus),
        facts: asWritten<readonly Fact[]>(texts.facts),
      }));
    },
  };
}
