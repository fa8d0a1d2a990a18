import type { DefinitionRef, InstanceKind, Snapshot } from '@sopflow/model';
import { Unavailable } from '@sopflow/model';
import type { Committed, DueTimer, InstanceChange, InstanceStore, Moment, TimerRef } from '@sopflow/runtime';
import type { Sql } from '../database/database.ts';
import { isCollision } from '../database/failure.ts';
import { statement } from '../database/statement.ts';
import { asWritten } from './asWritten.ts';
import { commitAll, commitEach } from './commit.ts';
import { MOMENT } from './load.ts';

const NOW = statement('instances.moment', MOMENT);

/**
 * Claims due timers by marking them as fired; only what commits stays marked. The instances are locked with them, because commits lock an
 * instance first and its timers after it: what somebody else is working on is skipped, never waited for. `now` is a plain value, so that the
 * index of what is due is used. The first due timer of each instance is claimed.
 */
const CLAIM = statement(
  'instances.claimDue',
  `WITH due AS MATERIALIZED (
     SELECT t.instance_id, t.key, t.due_at, i.kind, i.definition, i.seq, i.snapshot FROM timer t JOIN instance i ON i.id = t.instance_id
     WHERE t.due_at <= $1::bigint AND t.fired_at IS NULL ORDER BY t.due_at LIMIT $2 FOR UPDATE SKIP LOCKED
   ), first AS MATERIALIZED (SELECT DISTINCT ON (instance_id) * FROM due ORDER BY instance_id, due_at, key),
   fired AS (
     UPDATE timer t SET fired_at = $1::bigint FROM first f
     WHERE t.instance_id = ANY (ARRAY[f.instance_id]) AND t.key = ANY (ARRAY[f.key])
   )
   SELECT instance_id AS "instanceId", key, due_at AS "dueAt", kind, definition, seq, snapshot FROM first`,
);

/** Unmarks timers that nothing came of, and puts them off: by a second, then two, four, … at most an hour. */
const PUT_OFF = statement(
  'instances.putOffTimers',
  `UPDATE timer t SET fired_at = NULL, failures = failures + 1, due_at = $3::bigint + least(1000 * 2 ^ least(failures, 20), 3600000)::bigint
   FROM unnest($1::text[], $2::text[]) AS r (instance_id, key)
   WHERE t.instance_id = ANY (ARRAY[r.instance_id]) AND t.key = ANY (ARRAY[r.key]) AND t.fired_at = $3::bigint`,
);

const SAVEPOINT = statement('instances.savepoint', 'SAVEPOINT change');
const BACK = statement('instances.rollbackToSavepoint', 'ROLLBACK TO SAVEPOINT change');

interface ClaimedRow {
  readonly instanceId: string;
  readonly key: string;
  readonly dueAt: number;
  readonly kind: InstanceKind;
  readonly definition: DefinitionRef;
  readonly seq: number;
  readonly snapshot: string;
}

/** Within a transaction: claims what is due, decides, commits. */
export async function fireDue(
  sql: Sql,
  limit: number,
  decide: Parameters<InstanceStore['fireDue']>[1],
): Promise<Committed & { claimed: number; now: number; changes: readonly InstanceChange[] }> {
  const [moment] = await sql.rows<Moment>(NOW);
  if (moment === undefined) throw new TypeError('The database did not say what time it is.');
  const { now } = moment;
  const rows = await sql.rows<ClaimedRow>(CLAIM, [now, limit]);
  if (rows.length === 0) return { outcomes: [], outboxIds: [], claimed: 0, now, changes: [] };

  const due = rows.map(({ instanceId, key, dueAt, kind, definition, seq, snapshot }): DueTimer => ({
    instanceId,
    key,
    dueAt,
    instance: { id: instanceId, kind, definition, seq, snapshot: asWritten<Snapshot>(snapshot) },
  }));
  const { changes, putOff } = await decide(due, moment);
  const committed = changes.length === 0 ? { outcomes: [], outboxIds: [] } : await commitInside(sql, changes);

  const lost = new Set(
    committed.outcomes.flatMap((outcome) => (outcome.result === 'applied' ? [] : [outcome.id])),
  );
  await setBack(sql, [...putOff, ...due.filter((timer) => lost.has(timer.instanceId))], now);
  return { ...committed, claimed: rows.length, now, changes };
}

/** As `commit`, inside a transaction: whatever the database refuses is undone up to a savepoint. */
async function commitInside(sql: Sql, changes: readonly InstanceChange[]): Promise<Committed> {
  const attempt = async (some: readonly InstanceChange[]): Promise<Committed> => {
    await sql.rows(SAVEPOINT);
    try {
      return await commitAll(sql, some, 'apart', null);
    } catch (error) {
      if (!(error instanceof Unavailable)) await sql.rows(BACK);
      throw error;
    }
  };
  try {
    return await attempt(changes);
  } catch (error) {
    if (error instanceof Unavailable || isCollision(error)) throw error;
    return commitEach(changes, error, (change) => attempt([change]));
  }
}

async function setBack(sql: Sql, timers: readonly TimerRef[], now: number): Promise<void> {
  if (timers.length === 0) return;
  await sql.rows(PUT_OFF, [timers.map((timer) => timer.instanceId), timers.map((timer) => timer.key), now]);
}
