import type { InboxScope, TaskSort, TaskSummary } from '@sopflow/runtime';
import { type Statement, statement } from '../database/statement.ts';
import type { SortKey } from '../list/cursor.ts';

export const SUMMARY = `
  t.id, t.run_id AS "runId", r.title AS "runTitle", s.key AS "sopKey", s.name AS "sopName", t.step_id AS "stepId", t.title AS "stepName", t.kind, t.status,
  t.owner_id AS "ownerId", o.name AS "ownerName", t.candidate_ids AS "candidateIds", t.priority, t.opened_at AS "openedAt", t.due_at AS "dueAt", t.outcome,
  t.closed_by AS "closedById", c.name AS "closedByName", t.closed_at AS "closedAt"
  FROM task t JOIN run r ON r.id = t.run_id JOIN sop s ON s.id = r.sop_id LEFT JOIN person o ON o.id = t.owner_id LEFT JOIN person c ON c.id = t.closed_by`;

/** Which tasks a scope holds for the person $1. */
export const SCOPES: Record<InboxScope, string> = {
  mine: `t.status = 'open' AND t.owner_id = $1`,
  toClaim: `t.status = 'open' AND t.owner_id IS NULL AND t.candidate_ids @> ARRAY[$1::text]`,
  team: `t.status = 'open' AND t.owner_id IN (SELECT mate.id FROM person mate JOIN person me ON me.department = mate.department WHERE me.id = $1)`,
  done: `t.status = 'completed' AND t.closed_by = $1`,
  watching: `t.status = 'open' AND t.owner_id IS DISTINCT FROM $1 AND t.run_id IN (SELECT id FROM run WHERE starter_id = $1 AND status IN ('running', 'suspended'))`,
};

/** Stands for "never due", so that a task without a deadline comes last. */
const NEVER = 9_007_199_254_740_991;
const DUE = `coalesce(t.due_at, ${NEVER})`;
const RANK = `array_position(ARRAY['urgent', 'high', 'normal', 'low'], t.priority)`;
const RANKS = ['urgent', 'high', 'normal', 'low'];

interface Order {
  readonly order: string;
  /** The condition of coming after the cursor, whose parts are $4, $5, … */
  readonly after: string;
  readonly keyOf: (task: TaskSummary) => SortKey;
}

const ORDERS: Record<TaskSort | 'closed', Order> = {
  due: {
    order: `${DUE}, t.id`,
    after: `(${DUE}, t.id) > ($4, $5)`,
    keyOf: (task) => [task.dueAt ?? NEVER, task.id],
  },
  opened: {
    order: 't.opened_at DESC, t.id DESC',
    after: '(t.opened_at, t.id) < ($4, $5)',
    keyOf: (task) => [task.openedAt, task.id],
  },
  closed: {
    order: 't.closed_at DESC, t.id DESC',
    after: '(t.closed_at, t.id) < ($4, $5)',
    keyOf: (task) => [task.closedAt ?? 0, task.id],
  },
  priority: {
    order: `${RANK}, ${DUE}, t.id`,
    after: `(${RANK}, ${DUE}, t.id) > ($7::int, $4, $5)`,
    keyOf: (task) => [task.dueAt ?? NEVER, task.id, RANKS.indexOf(task.priority) + 1],
  },
};

/** The list of a scope in an order: its statement and the sort key of its rows. */
export function inboxList(
  scope: InboxScope,
  sort: TaskSort,
): { readonly statement: Statement; readonly keyOf: Order['keyOf']; readonly keyLength: number } {
  const by = scope === 'done' ? 'closed' : sort;
  const { order, after, keyOf } = ORDERS[by];
  const third = by === 'priority' ? '' : ' AND $7::int IS NULL';
  return {
    statement: statement(
      `tasks.inbox:${scope}:${by}`,
      `SELECT ${SUMMARY} WHERE ${SCOPES[scope]} AND ($2::text IS NULL OR r.title ILIKE $2 OR t.title->>'zh' ILIKE $2 OR t.title->>'en' ILIKE $2)
       AND ($3::text IS NULL OR s.key = $3) AND ($4::bigint IS NULL OR $5::text IS NULL OR ${after})${third} ORDER BY ${order} LIMIT $6`,
    ),
    keyOf,
    keyLength: by === 'priority' ? 3 : 2,
  };
}
