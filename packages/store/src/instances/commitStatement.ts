import { type Statement, statement } from '../database/statement.ts';
import { alertsChanged, alertsRaised, levelsReached } from './parts/alerts.ts';
import { answered, born, logged, moved } from './parts/instances.ts';
import { outboxed } from './parts/outbox.ts';
import type { Part } from './parts/part.ts';
import { incidents, runsBegun, runsChanged } from './parts/runs.ts';
import { tasksChanged, tasksOpened } from './parts/tasks.ts';
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
  tasksChanged,
  timersArmed,
  timersCancelled,
  alertsRaised,
  alertsChanged,
  levelsReached,
  outboxed,
];

const made = new Map<string, Statement>();

/**
 * The one statement that writes a commit with these parts: moves the instances on, each guarded by its seq, and writes everything else
 * only for those that moved. Gives a row per applied instance and per outbox entry.
 *
 * Few combinations of parts occur, so each connection prepares a handful of these.
 */
export function commitStatement(present: ReadonlyMap<Part, unknown>): Statement {
  const parts = PARTS.filter((part) => present.has(part));
  const name = `instances.commit:${PARTS.map((part) => (present.has(part) ? '1' : '0')).join('')}`;
  let known = made.get(name);
  if (known === undefined) made.set(name, (known = statement(name, textOf(parts))));
  return known;
}

function textOf(parts: readonly Part[]): string {
  let parameters = 0;
  const rows = parts.map((part) => {
    const arrays = part.columns.map(([, type]) => `$${(parameters += 1)}::${type}[]`);
    return `${part.name}_row (${part.columns.map(([column]) => column).join(', ')}) AS (SELECT * FROM unnest(${arrays.join(', ')}))`;
  });
  const first = parts.filter((part) => part === moved || part === born);
  const rest = parts.filter((part) => part !== moved && part !== born);
  const ctes = [
    ...rows,
    ...first.map((part) => `${part.name} AS (${part.cte})`),
    `applied AS (${first.map((part) => `SELECT id FROM ${part.name}`).join(' UNION ALL ')})`,
    ...rest.map((part) => `${part.name} AS (${part.cte})`),
  ];
  const outbox = rest.includes(outboxed) ? ` UNION ALL SELECT NULL, id FROM outboxed` : '';
  return `WITH ${ctes.join(',\n')}
SELECT id AS "instanceId", NULL::bigint AS "outboxId" FROM applied${outbox}`;
}
