import { Unavailable } from '@sopflow/model';
import type { Assumed, Committed, CommitOutcome, InstanceChange } from '@sopflow/runtime';
import type { Sql } from '../database/database.ts';
import { isCollision, isUniqueViolation } from '../database/failure.ts';
import { withBinaryArrays } from './binaryArrays.ts';
import { commitRows } from './commitRows.ts';
import { commitStatement, type Manner, PARTS } from './commitStatement.ts';

/** How often a commit is tried that another one stood in the way of. */
const MOST_COLLISIONS = 5;

/**
 * Commits the changes, on a database where each statement is its own transaction. Tried together first; whatever is refused so, they are
 * committed apart, unless they rest on something assumed: then they have to be decided again.
 */
export async function commit(
  sql: Sql,
  changes: readonly InstanceChange[],
  assumed: Assumed | null,
): Promise<Committed> {
  if (changes.length === 0) return { outcomes: [], outboxIds: [] };
  let manner: Manner = 'together';
  for (let collisions = 0; ;) {
    try {
      return await commitAll(sql, changes, manner, assumed);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      if (isCollision(error)) {
        collisions += 1;
        if (collisions > MOST_COLLISIONS) throw error;
      } else if (assumed !== null) return noneOf(changes);
      else if (manner === 'together') manner = 'apart';
      else return commitEach(changes, error, (change) => commitAll(sql, [change], 'apart', null));
    }
  }
}

/** All changes in one statement. That what was assumed still holds is seen to only `together`. */
export async function commitAll(
  sql: Sql,
  changes: readonly InstanceChange[],
  manner: Manner,
  assumed: Assumed | null,
): Promise<Committed> {
  const rows = commitRows(changes);
  const arrays = PARTS.flatMap((part) => {
    const columns = rows.get(part);
    return columns === undefined
      ? []
      : part.columns.map(([, type], place) => ({ type, values: columns[place] ?? [] }));
  });
  const last =
    manner === 'together'
      ? [changes.length, assumed?.directoryRevision ?? null, assumed?.clockOffset ?? null]
      : [];
  const written = await withBinaryArrays(arrays, (values) =>
    sql.rows<{ instanceId: string | null; outboxId: number | null }>(commitStatement(rows, manner), [
      ...values,
      ...last,
    ]),
  );
  const applied = manner === 'together' ? null : new Set(written.map((row) => row.instanceId));
  return {
    outcomes: changes.map(({ id }) => ({
      id,
      result: applied === null || applied.has(id) ? 'applied' : 'stale',
    })),
    outboxIds: written.flatMap((row) => (row.outboxId === null ? [] : [String(row.outboxId)])),
  };
}

function noneOf(changes: readonly InstanceChange[]): Committed {
  return { outcomes: changes.map(({ id }) => ({ id, result: 'stale' })), outboxIds: [] };
}

/** Commits each change by itself after the database refused them together, so that the one it does not take fails alone. */
export async function commitEach(
  changes: readonly InstanceChange[],
  refusal: unknown,
  commitOne: (change: InstanceChange) => Promise<Committed>,
): Promise<Committed> {
  const [only] = changes;
  if (changes.length === 1 && only !== undefined)
    return { outcomes: [outcomeOf(only, refusal)], outboxIds: [] };
  const outcomes: CommitOutcome[] = [];
  const outboxIds: string[] = [];
  for (const change of changes) {
    try {
      const committed = await commitOne(change);
      outcomes.push(...committed.outcomes);
      outboxIds.push(...committed.outboxIds);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      outcomes.push(outcomeOf(change, error));
    }
  }
  return { outcomes, outboxIds };
}

/** Somebody else used the idempotency key since it was looked up: decided again, the command finds that answer. */
function outcomeOf({ id }: InstanceChange, error: unknown): CommitOutcome {
  return isUniqueViolation(error, 'idempotency_pkey')
    ? { id, result: 'stale' }
    : { id, result: 'failed', error };
}
