import { positions, scopeOf, summary } from '@sopflow/engine';
import {
  type ApprovalStep,
  type ChecklistItem,
  type Document,
  findStep,
  type Form,
  type JsonObject,
  type LocalizedText,
  NotFound,
  type Outcome,
  personOf,
  type RunStatus,
  type Snapshot,
  TaskPassedOn,
  type TaskStep,
} from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import { readerOf } from '../call/caller.ts';
import type { RequireRight } from '../call/requireRight.ts';
import { type Definition, definitionId, type Machines } from '../dispatcher/machines.ts';
import type { InstanceStore } from '../ports/instanceStore.ts';
import type { Page } from '../ports/page.ts';
import type { RunStore } from '../ports/runStore.ts';
import type { InboxQuery, TaskCounts, TaskDraft, TaskStore, TaskSummary } from '../ports/taskStore.ts';
import { allowedActs, type TaskAct } from './admit.ts';
import { outcomesOfTask } from './outcomesOfTask.ts';

export interface ReadTasksParts {
  readonly instances: InstanceStore;
  readonly machines: Machines;
  readonly runs: RunStore;
  readonly tasks: TaskStore;
  readonly requireRight: RequireRight;
}

/** The page of one task. */
export interface TaskView {
  readonly task: TaskSummary;
  readonly runStatus: RunStatus;
  readonly step: {
    readonly instructions: LocalizedText | null;
    readonly form: Form;
    readonly checklist: readonly ChecklistItem[];
    readonly outcomes: readonly Outcome[];
  };
  /** What an earlier visit of this step filled in; empty at the first. */
  readonly values: JsonObject;
  /** What the form's conditions see, besides the values being filled in. */
  readonly scope: JsonObject;
  readonly draft: TaskDraft | null;
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  /** For an approval: its signers, and how they decided. */
  readonly votes: readonly Vote[];
  /** Steps to which the run can be sent back, the one it was at last first. */
  readonly sendBackTo: readonly { readonly stepId: string; readonly name: LocalizedText }[];
  readonly allowed: readonly TaskAct[];
}

export interface Vote {
  readonly taskId: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly outcome: string | null;
  readonly at: number | null;
}

/** The inbox and the page of a task. Everybody sees the tasks of the runs that concern them. */
export function readTasks({ instances, machines, runs, tasks, requireRight }: ReadTasksParts) {
  /** The names of those who have the task now, or may claim it. */
  async function whose(task: TaskSummary): Promise<readonly string[]> {
    if (task.ownerName !== null) return [task.ownerName];
    return [...(await runs.names(task.candidateIds)).values()];
  }

  return {
    async inbox(context: CallContext, query: InboxQuery): Promise<Page<TaskSummary>> {
      await requireRight(context, 'readRuns', { kind: 'task', id: null });
      const me = personOf(context.actor);
      return me === undefined ? { items: [], next: null } : tasks.inbox(query, me);
    },

    async counts(context: CallContext): Promise<TaskCounts> {
      await requireRight(context, 'readRuns', { kind: 'task', id: null });
      return tasks.counts(personOf(context.actor) ?? '');
    },

    async get(context: CallContext, id: string): Promise<TaskView> {
      await requireRight(context, 'readRuns', { kind: 'task', id });
      const task = await tasks.get(id);
      if (task === null) throw new NotFound('task', id);
      const me = personOf(context.actor);
      if ((await runs.get(task.runId, readerOf(context))) === null)
        throw me !== undefined && (await tasks.everConcerned(task.runId, id, me))
          ? new TaskPassedOn(id, await whose(task))
          : new NotFound('task', id);

      const [{ now, instances: loaded }, ofRun, draft, names] = await Promise.all([
        instances.load([task.runId], []),
        tasks.ofRun(task.runId),
        me === undefined ? null : tasks.draft(id, me),
        runs.names(task.candidateIds),
      ]);
      const [instance] = loaded;
      const definition =
        instance === undefined
          ? null
          : ((await machines.of([instance.definition])).get(definitionId(instance.definition)) ?? null);
      if (instance === undefined || definition?.document == null) throw new NotFound('task', id);
      const step = workStep(definition.document, task.stepId);
      if (step === null) throw new NotFound('task', id);

      const run = summary(instance.snapshot);
      return {
        task,
        runStatus: run.status,
        step: {
          instructions: step.instructions ?? null,
          form: step.form,
          checklist: step.kind === 'task' ? step.checklist : [],
          outcomes: outcomesOfTask(step),
        },
        values: run.values[task.stepId] ?? {},
        scope: scopeOf(instance.snapshot, now),
        draft: draft,
        candidates: task.candidateIds.map((candidate) => ({
          id: candidate,
          name: names.get(candidate) ?? candidate,
        })),
        votes: step.kind === 'approval' ? votesOf(task, ofRun, definition, instance.snapshot) : [],
        sendBackTo: sendBackTargets(definition, definition.document, instance.snapshot, task.stepId),
        allowed: task.status === 'open' ? allowedActs(context, task, task.kind) : [],
      };
    },
  };
}

function workStep(document: Document, stepId: string): TaskStep | ApprovalStep | null {
  const step = findStep(document, stepId)?.step;
  return step?.kind === 'task' || step?.kind === 'approval' ? step : null;
}

/** The signers of the same visit of the step: their tasks were opened since it was entered. */
function votesOf(
  task: TaskSummary,
  ofRun: readonly TaskSummary[],
  { machine }: Definition,
  snapshot: Snapshot,
): readonly Vote[] {
  const since = positions(machine, snapshot).find((position) => position.stepId === task.stepId)?.since ?? 0;
  return ofRun
    .filter((other) => other.stepId === task.stepId && other.openedAt >= Math.min(since, task.openedAt))
    .map((other) => ({
      taskId: other.id,
      personId: other.closedById ?? other.ownerId,
      personName: other.closedByName ?? other.ownerName,
      outcome: other.outcome,
      at: other.closedAt,
    }));
}

/** Steps of people that the run has been at and that lie in the same flow as this one, or around it. */
function sendBackTargets(
  { machine }: Definition,
  document: Document,
  snapshot: Snapshot,
  stepId: string,
): TaskView['sendBackTo'] {
  const around = findStep(document, stepId)?.within ?? [];
  return positions(machine, snapshot)
    .filter((position) => position.stepId !== stepId && position.leftAt !== null)
    .toSorted((one, other) => (other.leftAt ?? 0) - (one.leftAt ?? 0))
    .flatMap((position) => {
      const placed = findStep(document, position.stepId);
      const near = placed?.within.every((id, depth) => around[depth] === id) ?? false;
      return placed !== undefined && near && (placed.step.kind === 'task' || placed.step.kind === 'approval')
        ? [{ stepId: position.stepId, name: placed.step.name }]
        : [];
    });
}
