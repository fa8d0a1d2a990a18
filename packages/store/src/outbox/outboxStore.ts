import type { OutboundEffect } from '@sopflow/model';
import type { OutboxEntry, OutboxStore } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';

/** How long an entry is its carrier's. Longer than the slowest thing there is to carry out: an HTTP call of 60 s. */
const CLAIM_MS = 90_000;
/** What was written less than this ago is left to the hint that followed its commit. */
const GRACE_MS = 3_000;
const MOST_ATTEMPTS = 10;

const COLUMNS = 'o.id, o.key, o.instance_id AS "instanceId", o.effect, o.attempts';

const CLAIM = statement(
  'outbox.claim',
  `UPDATE outbox o SET claimed_until = sopflow_now() + ${CLAIM_MS}
   WHERE o.id = ANY (ARRAY(SELECT id FROM outbox WHERE id = ANY ($1::bigint[]) AND done_at IS NULL AND quarantined_at IS NULL AND claimed_until <= sopflow_now() ORDER BY id FOR UPDATE SKIP LOCKED))
   RETURNING ${COLUMNS}`,
);

const CLAIM_WAITING = statement(
  'outbox.claimWaiting',
  `WITH moment AS MATERIALIZED (SELECT sopflow_now() AS now)
   UPDATE outbox o SET claimed_until = (SELECT now FROM moment) + ${CLAIM_MS}
   WHERE o.id = ANY (ARRAY(
     SELECT id FROM outbox WHERE done_at IS NULL AND quarantined_at IS NULL AND claimed_until <= (SELECT now FROM moment) AND created_at <= (SELECT now FROM moment) - ${GRACE_MS}
     ORDER BY claimed_until, id LIMIT $1 FOR UPDATE SKIP LOCKED))
   RETURNING ${COLUMNS}`,
);

/** Whoever was slow may be done with an entry that others have given up meanwhile. */
const DONE = statement(
  'outbox.done',
  'UPDATE outbox SET done_at = sopflow_now(), quarantined_at = NULL WHERE id = ANY ($1::bigint[]) AND done_at IS NULL',
);

/** The pauses grow from two seconds to at most an hour. */
const FAILED = statement(
  'outbox.failed',
  `UPDATE outbox o SET attempts = o.attempts + 1, last_error = left(f.error, 2000), claimed_until = sopflow_now() + least(1000 * 2 ^ (o.attempts + 1), 3600000)::bigint,
     quarantined_at = CASE WHEN o.attempts + 1 >= ${MOST_ATTEMPTS} THEN sopflow_now() END
   FROM unnest($1::bigint[], $2::text[]) AS f (id, error) WHERE o.id = f.id AND o.done_at IS NULL`,
);

const PUT_BACK = statement(
  'outbox.putBack',
  'UPDATE outbox SET claimed_until = sopflow_now() + $2::bigint WHERE id = ANY ($1::bigint[]) AND done_at IS NULL',
);

const AWAITING_BIRTH = statement(
  'outbox.awaitingBirth',
  `SELECT asked.id FROM unnest($1::text[]) AS asked (id)
   WHERE EXISTS (SELECT FROM outbox o WHERE o.done_at IS NULL AND o.quarantined_at IS NULL AND (o.effect->>'alertId' = asked.id OR o.effect->'child'->>'childId' = asked.id))`,
);

interface OutboxRow {
  readonly id: number;
  readonly key: string;
  readonly instanceId: string;
  readonly effect: OutboundEffect;
  readonly attempts: number;
}

/** The outbox in Postgres. */
export function createOutboxStore(database: Database): OutboxStore {
  return {
    claimWaiting: async (limit) => entriesOf(await database.rows<OutboxRow>(CLAIM_WAITING, [limit])),
    claim: async (ids) => entriesOf(await database.rows<OutboxRow>(CLAIM, [ids])),
    async done(ids) {
      await database.rows(DONE, [ids]);
    },
    async failed(failures) {
      await database.rows(FAILED, [
        failures.map((failure) => failure.id),
        failures.map((failure) => failure.error),
      ]);
    },
    async putBack(ids, afterMs) {
      await database.rows(PUT_BACK, [ids, afterMs]);
    },
    async awaitingBirth(instanceIds) {
      return new Set(
        (await database.rows<{ id: string }>(AWAITING_BIRTH, [instanceIds])).map((row) => row.id),
      );
    },
  };
}

/** In the order in which they were written: what creates an instance comes before what is sent to it. */
function entriesOf(rows: readonly OutboxRow[]): readonly OutboxEntry[] {
  return rows.toSorted((one, other) => one.id - other.id).map((row) => ({ ...row, id: String(row.id) }));
}
