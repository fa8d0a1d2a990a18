import { assertNever, type Effect, type Fact, isEnded, personOf } from '@sopflow/model';
import type { InstanceChange } from '@sopflow/runtime';
import { alertsChanged, alertsRaised, levelsReached } from './parts/alerts.ts';
import { answered, born, logged, moved } from './parts/instances.ts';
import { outboxed } from './parts/outbox.ts';
import type { Part } from './parts/part.ts';
import { incidents, runsBegun, runsChanged } from './parts/runs.ts';
import { tasksChanged, tasksClosed, tasksOpened } from './parts/tasks.ts';
import { timersArmed, timersCancelled } from './parts/timers.ts';
import type { Element } from './binaryArrays.ts';
import { foldTasks } from './foldTasks.ts';

/** The rows that a commit writes, by part, column by column. */
export type CommitRows = ReadonlyMap<Part, readonly Value[][]>;
type Value = Element;

/** Works out every row that these changes write. Pure: what is written, and that it is written only where the change applies, is the statement's. */
export function commitRows(changes: readonly InstanceChange[]): CommitRows {
  const rows = new Map<Part, Value[][]>();
  const add = (part: Part, ...values: Value[]): void => {
    let columns = rows.get(part);
    if (columns === undefined) rows.set(part, (columns = part.columns.map(() => [])));
    for (let place = 0; place < values.length; place += 1) columns[place]?.push(values[place] ?? null);
  };
  for (const change of changes) addChange(change, add);
  return rows;
}

type Add = (part: Part, ...values: Value[]) => void;

function addChange(change: InstanceChange, add: Add): void {
  const { id, at, decided, birth, idempotency } = change;
  if (birth === null) add(moved, id, change.expectedSeq, JSON.stringify(decided.snapshot));
  else add(born, id, birth.kind, JSON.stringify(change.definition), JSON.stringify(decided.snapshot));
  add(
    logged,
    id,
    change.expectedSeq + 1,
    at,
    JSON.stringify(change.actor),
    JSON.stringify(change.stimulus),
    JSON.stringify(decided.facts),
  );
  if (idempotency !== null)
    add(
      answered,
      id,
      idempotency.principal,
      idempotency.key,
      idempotency.requestHash,
      JSON.stringify(idempotency.answer),
      at,
    );
  addTasks(change, add);
  addTimers(id, decided.effects, add);
  if (birth?.kind === 'run') addRunBegun(change, birth, add);
  else addRunChanged(id, at, decided.effects, add);
  addAlert(change, add);
  for (const effect of decided.effects)
    if (isOutbound(effect)) add(outboxed, id, effect.key, JSON.stringify(effect), at);
}

function addTasks({ id, decided }: InstanceChange, add: Add): void {
  const { opened, changed, closed } = foldTasks(decided.effects);
  for (const task of opened) {
    add(
      tasksOpened,
      task.id,
      id,
      task.stepId,
      task.kind,
      JSON.stringify(task.title),
      task.closed?.status ?? 'open',
      task.ownerId,
      textArray(task.candidateIds),
      task.priority,
      task.openedAt,
      task.dueAt,
      task.closed?.outcome ?? null,
      task.closed?.closedBy ?? null,
      task.closed?.closedAt ?? null,
    );
  }
  for (const task of closed)
    add(tasksClosed, task.id, id, task.status, task.outcome, task.closedBy, task.closedAt);
  for (const task of changed) {
    add(
      tasksChanged,
      task.id,
      id,
      task.ownerId !== undefined,
      task.ownerId ?? null,
      task.candidateIds === undefined ? null : textArray(task.candidateIds),
      task.priority ?? null,
      task.dueAt !== undefined,
      task.dueAt ?? null,
      task.closed?.status ?? null,
      task.closed?.outcome ?? null,
      task.closed?.closedBy ?? null,
      task.closed?.closedAt ?? null,
    );
  }
}

/** The last word about each timer counts; one that was armed and cancelled by the same decision still has to go where it was armed before. */
function addTimers(id: string, effects: readonly Effect[], add: Add): void {
  const last = new Map<string, number | null>();
  for (const effect of effects) {
    if (effect.effect === 'armTimer') last.set(effect.key, effect.dueAt);
    else if (effect.effect === 'cancelTimer') last.set(effect.key, null);
  }
  for (const [key, dueAt] of last) {
    if (dueAt === null) add(timersCancelled, id, key);
    else add(timersArmed, id, key, dueAt);
  }
}

function addRunBegun(
  { id, at, actor, decided }: InstanceChange,
  birth: NonNullable<InstanceChange['birth']> & { kind: 'run' },
  add: Add,
): void {
  // A run may end in its first decision, when nobody has anything to do in it.
  const status = lastOf(decided.effects, 'runStatus')?.status ?? 'running';
  add(
    runsBegun,
    id,
    birth.versionId,
    birth.sopId,
    birth.title,
    status,
    birth.starterId,
    birth.parentId,
    at,
    birth.dueAt,
    isEnded(status) ? at : null,
  );
  const { incident } = birth;
  if (incident !== null)
    add(
      incidents,
      id,
      incident.planKey,
      incident.triggerKey,
      JSON.stringify(incident.evidence),
      personOf(actor) ?? null,
      at,
    );
}

function addRunChanged(id: string, at: number, effects: readonly Effect[], add: Add): void {
  const changed = lastOf(effects, 'runStatus');
  if (changed !== undefined) add(runsChanged, id, changed.status, isEnded(changed.status) ? at : null);
}

function addAlert({ id, at, actor, stimulus, birth, decided }: InstanceChange, add: Add): void {
  const changed = lastOf(decided.effects, 'alertStatus');
  const cause = stimulus.type === 'raise' ? stimulus.cause : null;
  if (birth?.kind === 'alert' && cause !== null) {
    add(
      alertsRaised,
      id,
      birth.policyRevisionId,
      birth.policyKey,
      changed?.status ?? 'open',
      changed?.level ?? 0,
      JSON.stringify(cause),
      cause.runId,
      cause.sopKey,
      cause.stepId,
      at,
      changed?.nextAt ?? null,
    );
  } else if (changed !== undefined) {
    const acknowledged = changed.status === 'acknowledged';
    add(
      alertsChanged,
      id,
      changed.status,
      changed.level,
      changed.nextAt,
      acknowledged ? (personOf(actor) ?? null) : null,
      acknowledged ? at : null,
      changed.status === 'resolved' ? at : null,
    );
  }
  for (const level of levelsOf(decided.facts)) add(levelsReached, id, level, cause?.sopKey ?? null, at);
}

function levelsOf(facts: readonly Fact[]): ReadonlySet<number> {
  return new Set(facts.flatMap((fact) => (fact.type === 'levelReached' ? [fact.level] : [])));
}

function lastOf<Name extends Effect['effect']>(
  effects: readonly Effect[],
  name: Name,
): Extract<Effect, { effect: Name }> | undefined {
  return effects.findLast((effect): effect is Extract<Effect, { effect: Name }> => effect.effect === name);
}

function isOutbound(
  effect: Effect,
): effect is Extract<Effect, { effect: 'startChild' | 'raiseAlert' | 'send' | 'requestAction' | 'notify' }> {
  switch (effect.effect) {
    case 'startChild':
    case 'raiseAlert':
    case 'send':
    case 'requestAction':
    case 'notify':
      return true;
    case 'openTask':
    case 'changeTask':
    case 'closeTask':
    case 'armTimer':
    case 'cancelTimer':
    case 'runStatus':
    case 'alertStatus':
      return false;
    default:
      return assertNever(effect);
  }
}

/** Texts as the text of a Postgres array. */
function textArray(values: readonly string[]): string {
  return values.length === 0
    ? '{}'
    : `{${values.map((value) => `"${value.replace(/["\\]/gu, String.raw`\$&`)}"`).join(',')}}`;
}
