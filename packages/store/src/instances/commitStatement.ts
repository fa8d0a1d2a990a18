import { type Statement, statement } from '../database/statement.ts';
import { alertsChanged, alertsRaised, levelsReached } from './parts/alerts.ts';
import { answered, born, logged, moved } from './parts/instances.ts';
import { outboxed } from './parts/outbox.ts';
import type { Part } from './parts/part.ts';
import { incidents, runsBegun, runsChanged } from './parts/runs.ts';
import { tasksChanged, tasksClosed, tasksOpened } from './parts/tasks.ts';
import { timersArmed, timersCancelled } from './parts/timers.ts';

/** Every part of a commit, in the order in which its parameters stand in the statement; `moved` reads the first. */
export const PARTS: readonly Part[] = [
  moved,
  born,
  logged,
  answered,
  runsBegun,
  runsChanged,
  incidents,
  tasksOpened,
  tasksClosed,
  tasksChanged,
  timersArmed,
  timersCancelled,
  alertsRaised,
  alertsChanged,
  levelsReached,
  outboxed,
];

/**
 * `together`: all of the changes or none, and none either where something that was taken for granted has changed or that is rare. `apart`:
 * each change by itself, those that are stale left out; their rows have to be joined with what was moved on, which costs a tenth more.
 */
export type Manner = 'together' | 'apart';

const made = new Map<string, Statement>();

/**
 * The one statement that writes a commit with these parts: moves the instances on, each guarded by its seq, and writes everything else.
 *
 * `together` fails (see `sopflow_stale`) unless each instance was moved on; its last parameters are how many there are, and
 * what the decisions took for granted about the moment (null: nothing). Gives a row per outbox entry, and one without.
 * `apart` gives a row per applied instance and per outbox entry.
 *
 * Few combinations of parts occur, so each connection prepares a handful of these.
 */
export function commitStatement(present: ReadonlyMap<Part, unknown>, manner: Manner): Statement {
  const name = `instances.commit:${manner}:${PARTS.map((part) => (present.has(part) ? '1' : '0')).join('')}`;
  let known = made.get(name);
  if (known === undefined) {
    const parts = PARTS.filter((part) => present.has(part));
    made.set(name, (known = statement(name, textOf(parts, manner))));
  }
  return known;
}

function textOf(parts: readonly Part[], manner: Manner): string {
  let parameters = 0;
  const parameter = (type: string): string => `$${(parameters += 1)}::${type}`;
  // Side by side in the select list, arrays are walked through in step; a function scan over them would store each one first.
  const rowsOf = ({ columns }: Part): string =>
    `SELECT ${columns.map(([column, type]) => `unnest(${parameter(`${type}[]`)}) AS ${column}`).join(', ')}`;
  const appliedOf = ({ name, instance }: Part): string =>
    `SELECT sent.* FROM ${name}_sent sent JOIN applied ON applied.id = sent.${instance}`;

  const first = parts.filter((part) => part === moved || part === born);
  const rest = parts.filter((part) => part !== moved && part !== born);
  const ctes = [
    ...first.flatMap((part) => [`${part.name}_row AS (${rowsOf(part)})`, `${part.name} AS (${part.cte})`]),
    `applied AS (${first.map((part) => `SELECT id FROM ${part.name}`).join(' UNION ALL ')})`,
    ...rest.flatMap((part) =>
      manner === 'together'
        ? [`${part.name}_row AS (${rowsOf(part)})`, `${part.name} AS (${part.cteTogether ?? part.cte})`]
        : [
            `${part.name}_sent AS (${rowsOf(part)})`,
            `${part.name}_row AS (${appliedOf(part)})`,
            `${part.name} AS (${part.cte})`,
          ],
    ),
  ];
  const outbox = rest.includes(outboxed) ? ` UNION ALL SELECT NULL, id FROM outboxed` : '';
  const result =
    manner === 'apart'
      ? `SELECT id AS "instanceId", NULL::bigint AS "outboxId" FROM applied`
      : `SELECT NULL::text AS "instanceId", CASE WHEN (SELECT count(*) FROM applied) = ${parameter('int')}
           AND ${holds(parameter('bigint'), 'SELECT revision FROM organisation')}
           AND ${holds(parameter('bigint'), 'SELECT offset_ms FROM clock_offset')}
         THEN NULL ELSE sopflow_stale() END AS "outboxId"`;
  return `WITH ${ctes.join(',\n')}
${result}${outbox}`;
}

function holds(assumed: string, read: string): string {
  return `(${assumed} IS NULL OR (${read}) = ${assumed})`;
}
