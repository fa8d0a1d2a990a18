import type { JsonObject } from '@sopflow/model';
import type { TaskCounts, TaskStore, TaskSummary } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { containing, pageOf, readCursor } from '../list/cursor.ts';
import { inboxList, SCOPES, SUMMARY } from './inbox.ts';

const GET = statement('tasks.get', `SELECT ${SUMMARY} WHERE t.id = $1`);
const OF_RUN = statement(
  'tasks.ofRun',
  `SELECT ${SUMMARY} WHERE t.id >= $1 || '.' AND t.id < $1 || '/' ORDER BY t.opened_at, length(t.id), t.id LIMIT 2000`,
);

const COUNTS = statement(
  'tasks.counts',
  `SELECT ${(['mine', 'toClaim', 'team', 'watching'] as const).map((scope) => `(SELECT count(*)::int FROM task t WHERE ${SCOPES[scope]}) AS "${scope}"`).join(', ')},
   (SELECT count(*)::int FROM task t WHERE ${SCOPES.mine} AND t.due_at < sopflow_now()) AS late`,
);

/** Asked of the log, since the task itself knows only whose it is now; within one run, so by its key. */
const EVER_CONCERNED = statement(
  'tasks.everConcerned',
  `SELECT EXISTS (
     SELECT FROM run_event e, json_array_elements(e.facts::json) f, LATERAL (SELECT coalesce(f->'task', f->'change') AS task) g
     WHERE e.run_id = $1 AND f->>'type' IN ('taskOpened', 'taskChanged') AND g.task->>'id' = $2
       AND (g.task->>'ownerId' = $3 OR (g.task->'candidateIds')::jsonb ? $3)) AS concerned`,
);

const DRAFT_COLUMNS = 'content, saved_at AS "savedAt"';
const DRAFT = statement(
  'tasks.draft',
  `SELECT ${DRAFT_COLUMNS} FROM task_draft WHERE task_id = $1 AND person_id = $2`,
);
const SAVE_DRAFT = statement(
  'tasks.saveDraft',
  `INSERT INTO task_draft (task_id, person_id, content) VALUES ($1, $2, $3)
   ON CONFLICT (task_id, person_id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at RETURNING ${DRAFT_COLUMNS}`,
);

interface DraftRow {
  readonly content: { readonly values: JsonObject; readonly checked: readonly string[] };
  readonly savedAt: number;
}

/** The task lists in Postgres. */
export function createTaskStore(database: Database): TaskStore {
  return {
    async inbox(query, personId) {
      const list = inboxList(query.scope, query.sort);
      const after = readCursor(query.cursor, list.keyLength);
      const pattern = query.search === null ? null : containing(query.search);
      const rows = await database.rows<TaskSummary>(list.statement, [
        personId,
        pattern,
        query.sopKey,
        after?.[0] ?? null,
        after?.[1] ?? null,
        query.limit + 1,
        after?.[2] ?? null,
      ]);
      return pageOf(rows, query.limit, (row) => row, list.keyOf);
    },
    async counts(personId) {
      const [row] = await database.rows<TaskCounts>(COUNTS, [personId]);
      return row ?? { mine: 0, toClaim: 0, team: 0, watching: 0, late: 0 };
    },
    async get(id) {
      const [row] = await database.rows<TaskSummary>(GET, [id]);
      return row ?? null;
    },
    ofRun: (runId) => database.rows<TaskSummary>(OF_RUN, [runId]),
    async everConcerned(runId, taskId, personId) {
      const [row] = await database.rows<{ concerned: boolean }>(EVER_CONCERNED, [runId, taskId, personId]);
      return row?.concerned === true;
    },
    async draft(taskId, personId) {
      const [row] = await database.rows<DraftRow>(DRAFT, [taskId, personId]);
      return row === undefined ? null : { ...row.content, savedAt: row.savedAt };
    },
    async saveDraft(taskId, personId, content) {
      const [row] = await database.rows<DraftRow>(SAVE_DRAFT, [taskId, personId, JSON.stringify(content)]);
      if (row === undefined) throw new TypeError('The draft was not saved.');
      return { ...row.content, savedAt: row.savedAt };
    },
  };
}
