import { isDeepStrictEqual } from 'node:util';
import { compileSop, replay } from '@sopflow/engine';
import { Document, type LoggedEvent } from '@sopflow/model';
import pg from 'pg';
import type { Record } from './recorder.ts';

/**
 * Holds the database against what the outside was told, after things are quiet. Gives every violation of the promises as a sentence;
 * none is the only pass. P1 nothing acknowledged is lost, P2 nothing is done twice, P3 deadlines fire once and never early, P4 replaying
 * the log gives the stored state.
 */
export async function violations(databaseUrl: string, record: Record): Promise<string[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const runs = await read<{ id: string; seq: number; snapshot: unknown; document: unknown }>(
      client,
      `SELECT i.id, i.seq, i.snapshot, v.document FROM instance i JOIN run r ON r.id = i.id JOIN sop_version v ON v.id = r.version_id`,
    );
    const events = await read<LoggedEvent & { runId: string; at: string }>(
      client,
      `SELECT run_id AS "runId", seq, at, actor, stimulus, facts FROM run_event ORDER BY run_id, seq`,
    );
    const logs = Map.groupBy(events, (event) => event.runId);
    const completedTasks = new Set(
      (await read<{ id: string }>(client, `SELECT id FROM task WHERE status = 'completed'`)).map(
        ({ id }) => id,
      ),
    );

    const found: string[] = [];
    const known = new Set(runs.map(({ id }) => id));
    for (const id of record.started)
      if (!known.has(id)) found.push(`P1: run ${id} was acknowledged and is not there`);
    for (const id of record.completed)
      if (!completedTasks.has(id)) found.push(`P1: task ${id} was acknowledged and is not completed`);

    for (const run of runs) {
      const log = (logs.get(run.id) ?? []).map((event) => ({ ...event, at: Number(event.at) }));
      if (log.some((event, place) => event.seq !== place + 1) || log.length !== run.seq)
        found.push(`P4: the log of ${run.id} has gaps or doubles`);
      found.push(...doubles(run.id, log), ...early(run.id, log));
      const machine = compileSop(Document.parse(run.document), null);
      if (!isDeepStrictEqual(replay(machine, log, run.id), run.snapshot))
        found.push(`P4: replaying ${run.id} gives another state`);
    }
    return found;
  } finally {
    await client.end();
  }
}

function doubles(runId: string, log: readonly LoggedEvent[]): string[] {
  const closed = log.flatMap((event) =>
    event.facts.flatMap((fact) => (fact.type === 'taskClosed' ? [fact.task.id] : [])),
  );
  const passed = log.flatMap((event) =>
    event.facts.flatMap((fact) =>
      fact.type === 'deadlinePassed' ? [`${fact.stepId ?? 'run'} at ${fact.dueAt}`] : [],
    ),
  );
  return [
    ...twice(closed).map((id) => `P2: task ${id} was closed twice`),
    ...twice(passed).map((deadline) => `P3: a deadline of ${runId} fired twice: ${deadline}`),
  ];
}

function early(runId: string, log: readonly LoggedEvent[]): string[] {
  return log.flatMap((event) =>
    event.facts.flatMap((fact) =>
      fact.type === 'deadlinePassed' && event.at < fact.dueAt
        ? [`P3: a deadline of ${runId} fired ${fact.dueAt - event.at} ms early`]
        : [],
    ),
  );
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}

async function read<Row extends pg.QueryResultRow>(client: pg.Client, text: string): Promise<Row[]> {
  return (await client.query<Row>(text)).rows;
}

/** How many timers are armed and due, by the database's own clock. */
export function overdueTimers(databaseUrl: string): Promise<number> {
  return count(
    databaseUrl,
    `SELECT count(*)::int AS rows FROM timer WHERE fired_at IS NULL AND due_at <= sopflow_now()`,
  );
}

export function firedTimers(databaseUrl: string): Promise<number> {
  return count(databaseUrl, `SELECT count(*)::int AS rows FROM timer WHERE fired_at IS NOT NULL`);
}

async function count(databaseUrl: string, text: string): Promise<number> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const [row] = await read<{ rows: number }>(client, text);
    return row?.rows ?? 0;
  } finally {
    await client.end();
  }
}
