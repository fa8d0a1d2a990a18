import { isDeepStrictEqual } from 'node:util';
import { compilePolicy, compileSop, type Machine, replay } from '@sopflow/engine';
import {
  type DefinitionRef,
  Document,
  EscalationPolicy,
  type LoggedEvent,
  type Snapshot,
} from '@sopflow/model';
import { onDatabase } from '@sopflow/testkit';
import type pg from 'pg';
import { newRecord, type Record } from './recorder.ts';

interface Instance {
  readonly id: string;
  readonly seq: number;
  readonly snapshot: Snapshot;
  readonly definition: DefinitionRef;
}
type Event = LoggedEvent & { readonly instanceId: string };

/** A timer that is due for longer than this while everything works has been forgotten. */
const LATEST_MS = 10_000;

/**
 * Holds the database against what the outside was told, after things are quiet. Gives every violation of the promises as a sentence;
 * none is the only pass. P1 nothing acknowledged is lost, P2 nothing is done twice, P3 every timer fires once and never early, P4 replaying
 * the log gives the stored state.
 */
export function violations(databaseUrl: string, record: Record = newRecord()): Promise<string[]> {
  return onDatabase(databaseUrl, async (client) => {
    const instances = await read<Instance>(
      client,
      'SELECT id, seq, snapshot::json AS snapshot, definition FROM instance',
    );
    const logs = Map.groupBy(await history(client), ({ instanceId }) => instanceId);
    const machineOf = await machines(client);
    const [moment] = await read<{ now: number }>(client, 'SELECT sopflow_now()::float8 AS now');
    const found = await broken(client, record);
    for (const instance of instances) {
      const log = logs.get(instance.id) ?? [];
      if (log.some((event, place) => event.seq !== place + 1) || log.length !== instance.seq)
        found.push(`P4: the log of ${instance.id} has gaps or doubles`);
      found.push(...closedTwice(log), ...timers(instance.id, log, moment?.now ?? 0));
      if (!isDeepStrictEqual(replay(machineOf(instance.definition), log, instance.id), instance.snapshot))
        found.push(`P4: replaying ${instance.id} gives another state`);
    }
    return found;
  });
}

/** What was promised to callers and is not so. */
async function broken(client: pg.Client, record: Record): Promise<string[]> {
  const runs = await read<{ id: string; title: string }>(client, 'SELECT id, title FROM run');
  const known = new Set(runs.map(({ id }) => id));
  const done = await read<{ id: string }>(client, `SELECT id FROM task WHERE status = 'completed'`);
  const completed = new Set(done.map(({ id }) => id));
  const asked = runs.map(({ title }) => title).filter((title) => record.asked.has(title));
  return [
    ...[...record.started]
      .filter((id) => !known.has(id))
      .map((id) => `P1: run ${id} was acknowledged and is not there`),
    ...[...record.completed]
      .filter((id) => !completed.has(id))
      .map((id) => `P1: task ${id} was acknowledged and is not completed`),
    ...twice(asked).map((title) => `P2: ${title} was asked for with one key and started twice`),
    ...record.wronged.map((answer) => `A caller who did nothing wrong was told: ${answer}`),
  ];
}

function closedTwice(log: readonly LoggedEvent[]): string[] {
  const closed = log.flatMap((event) =>
    event.facts.flatMap((fact) => (fact.type === 'taskClosed' ? [fact.task.id] : [])),
  );
  return twice(closed).map((id) => `P2: task ${id} was closed twice`);
}

/** Walks through the log of an instance: what fires must have been armed, and be due; what is due must have fired. */
function timers(id: string, log: readonly LoggedEvent[], now: number): string[] {
  const found: string[] = [];
  const armed = new Map<string, number>();
  for (const { at, stimulus, facts } of log) {
    if (stimulus.type === 'timerFired') {
      const dueAt = armed.get(stimulus.key);
      if (dueAt === undefined) found.push(`P3: ${stimulus.key} of ${id} fired twice, or was never armed`);
      else if (at < dueAt) found.push(`P3: ${stimulus.key} of ${id} fired ${dueAt - at} ms early`);
      armed.delete(stimulus.key);
    }
    for (const fact of facts) {
      if (fact.type === 'timerArmed') armed.set(fact.key, fact.dueAt);
      else if (fact.type === 'timerCancelled') armed.delete(fact.key);
    }
  }
  for (const [key, dueAt] of armed)
    if (now - dueAt > LATEST_MS)
      found.push(`P3: ${key} of ${id} is due for ${now - dueAt} ms and has not fired`);
  return found;
}

/** How long after it was due each timer fired (ms), by the log. */
export function lags(databaseUrl: string): Promise<number[]> {
  return onDatabase(databaseUrl, async (client) => {
    const found: number[] = [];
    for (const log of Map.groupBy(await history(client), ({ instanceId }) => instanceId).values()) {
      const armed = new Map<string, number>();
      for (const { at, stimulus, facts } of log) {
        const dueAt = stimulus.type === 'timerFired' ? armed.get(stimulus.key) : undefined;
        if (dueAt !== undefined) found.push(at - dueAt);
        for (const fact of facts) if (fact.type === 'timerArmed') armed.set(fact.key, fact.dueAt);
      }
    }
    return found;
  });
}

/** How many timers are armed and due, by the database's own clock. */
export async function overdueTimers(databaseUrl: string): Promise<number> {
  const [row] = await onDatabase(databaseUrl, (client) =>
    read<{ rows: number }>(
      client,
      'SELECT count(*)::int AS rows FROM timer WHERE fired_at IS NULL AND due_at <= sopflow_now()',
    ),
  );
  return row?.rows ?? 0;
}

async function history(client: pg.Client): Promise<Event[]> {
  return read<Event>(
    client,
    'SELECT run_id AS "instanceId", seq, at::float8 AS at, actor::json AS actor, stimulus::json AS stimulus, facts::json AS facts FROM run_event ORDER BY run_id, seq',
  );
}

async function machines(client: pg.Client): Promise<(definition: DefinitionRef) => Machine> {
  const contents = new Map<string, unknown>();
  for (const { id, content } of await read<{ id: string; content: unknown }>(
    client,
    'SELECT id, document AS content FROM sop_version UNION ALL SELECT id, content FROM policy_revision',
  ))
    contents.set(id, content);
  const compiled = new Map<string, Machine>();
  return (definition) => {
    const name = JSON.stringify(definition);
    const machine =
      compiled.get(name) ??
      (definition.kind === 'policy'
        ? compilePolicy(EscalationPolicy.parse(contents.get(definition.policyRevisionId)))
        : compileSop(Document.parse(contents.get(definition.versionId)), definition.eachStep));
    compiled.set(name, machine);
    return machine;
  };
}

function twice(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.size === seen.add(name).size))];
}

async function read<Row extends object>(client: pg.Client, text: string): Promise<Row[]> {
  return (await client.query(text)).rows as Row[];
}
