import { positions, scopeOf, summary } from '@sopflow/engine';
import {
  type Actor,
  assertNever,
  type Document,
  type Fact,
  isEnded,
  type JsonObject,
  mayDo,
  NotFound,
  personOf,
  type RunStatus,
  type StimulusType,
} from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import { readerOf } from '../call/caller.ts';
import type { RequireRight } from '../call/requireRight.ts';
import { definitionId, type Machines } from '../dispatcher/machines.ts';
import type { InstanceStore } from '../ports/instanceStore.ts';
import type { Page } from '../ports/page.ts';
import type { RunQuery, RunStore, RunSummary } from '../ports/runStore.ts';
import type { TaskStore, TaskSummary } from '../ports/taskStore.ts';

export interface ReadRunsParts {
  readonly instances: InstanceStore;
  readonly machines: Machines;
  readonly runs: RunStore;
  readonly tasks: TaskStore;
  readonly requireRight: RequireRight;
}

/** Where a run stands at one step. */
export interface StepPositionView {
  readonly stepId: string;
  readonly status: 'current' | 'done' | 'skipped';
  readonly since: number | null;
  readonly until: number | null;
  readonly outcome: string | null;
  readonly visits: number;
  readonly dueAt: number | null;
}

export type RunAct = 'suspend' | 'resume' | 'withdraw' | 'cancel' | 'jump' | 'signal';

/** Everything that the page of a run shows, but for its alerts, which are the alerts' to tell. */
export interface RunView {
  readonly run: RunSummary;
  readonly document: Document;
  /** Set when the run is one item of an `each`: the step whose inside it runs. */
  readonly eachStep: string | null;
  readonly positions: readonly StepPositionView[];
  readonly tasks: readonly TaskSummary[];
  /** What expressions see. */
  readonly data: JsonObject;
  readonly children: readonly RunSummary[];
  /** What the reader may do to the run as it stands. */
  readonly allowed: readonly RunAct[];
}

/** One line of a history. */
export interface TimelineEntry {
  readonly seq: number;
  readonly at: number;
  readonly actor: Actor;
  readonly actorName: string | null;
  readonly stimulus: StimulusType;
  readonly facts: readonly Fact[];
}

/** The run lists, the page of a run and its history. Staff see what concerns them; the right to read all runs sees all. */
export function readRuns({ instances, machines, runs, tasks, requireRight }: ReadRunsParts) {
  /** The run, if the caller may see it. @throws NotFound, NotAllowed */
  async function visible(context: CallContext, id: string): Promise<RunSummary> {
    await requireRight(context, 'readRuns', { kind: 'run', id });
    const run = await runs.get(id, readerOf(context));
    if (run === null) throw new NotFound('run', id);
    return run;
  }

  return {
    async list(context: CallContext, query: RunQuery): Promise<Page<RunSummary>> {
      await requireRight(context, 'readRuns', { kind: 'run', id: null });
      return runs.list(query, readerOf(context));
    },

    async get(context: CallContext, id: string): Promise<RunView> {
      const run = await visible(context, id);
      const [{ now, instances: loaded }, tasksOfRun, children] = await Promise.all([
        instances.load([id], []),
        tasks.ofRun(id),
        runs.children(id),
      ]);
      const [instance] = loaded;
      if (instance === undefined || instance.definition.kind !== 'sop') throw new NotFound('run', id);
      const definition = (await machines.of([instance.definition])).get(definitionId(instance.definition));
      if (definition?.document == null) throw new NotFound('version', instance.definition.versionId);
      return {
        run,
        document: definition.document,
        eachStep: instance.definition.eachStep,
        positions: positions(definition.machine, instance.snapshot).map(
          ({ stepId, status, since, leftAt, outcome, visits, dueAt }) => ({
            stepId,
            status,
            since,
            until: leftAt,
            outcome,
            visits,
            dueAt,
          }),
        ),
        tasks: tasksOfRun,
        data: scopeOf(instance.snapshot, now),
        children,
        allowed: allowedActs(context, summary(instance.snapshot).status, run),
      };
    },

    /** Oldest first; `next` is the `after` of the following page. */
    async history(
      context: CallContext,
      id: string,
      after: number,
      limit: number,
    ): Promise<{ readonly items: readonly TimelineEntry[]; readonly next: number | null }> {
      await visible(context, id);
      return timeline(instances, runs, id, after, limit);
    },
  };
}

/** The history of an instance, with the names of those who acted. Whether the caller may see it is checked before. */
export async function timeline(
  instances: InstanceStore,
  runs: Pick<RunStore, 'names'>,
  id: string,
  after: number,
  limit: number,
): Promise<{ readonly items: readonly TimelineEntry[]; readonly next: number | null }> {
  const events = await instances.history(id, after, limit + 1);
  const shown = events.slice(0, limit);
  const people = shown.flatMap(({ actor }) => personOf(actor) ?? []);
  const names = people.length === 0 ? new Map<string, string>() : await runs.names([...new Set(people)]);
  const items = shown.map(({ seq, at, actor, stimulus, facts }) => ({
    seq,
    at,
    actor,
    actorName: nameOf(actor, names),
    stimulus: stimulus.type,
    facts,
  }));
  return { items, next: events.length > limit ? (shown.at(-1)?.seq ?? null) : null };
}

function nameOf(actor: Actor, names: ReadonlyMap<string, string>): string | null {
  switch (actor.kind) {
    case 'person':
      return names.get(actor.personId) ?? null;
    case 'apiKey':
      return actor.name;
    case 'system':
      return null;
    default:
      return assertNever(actor);
  }
}

function allowedActs(context: CallContext, status: RunStatus, run: RunSummary): readonly RunAct[] {
  if (isEnded(status)) return [];
  const steers = mayDo(context.roles, 'steerRuns');
  const mine = run.starterId !== null && run.starterId === personOf(context.actor);
  const acts: RunAct[] = [];
  if (steers)
    acts.push(
      ...(status === 'suspended'
        ? (['resume', 'cancel'] as const)
        : (['suspend', 'cancel', 'jump', 'signal'] as const)),
    );
  if ((mine || steers) && mayDo(context.roles, 'startRuns')) acts.push('withdraw');
  return acts;
}
