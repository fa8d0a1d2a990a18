import { summary } from '@sopflow/engine';
import { type Actor, type JsonObject, NotFound, NotPublished, type RunStatus } from '@sopflow/model';
import type { Beginning, RepeatKey } from '../dispatcher/command.ts';
import type { Dispatcher } from '../dispatcher/dispatcher.ts';
import type { CurrentSop } from '../ports/instanceStore.ts';

export type StartedRun = { readonly runId: string; readonly title: string; readonly status: RunStatus };

/** What a run begins with. Whether the caller may start it is checked before. */
export interface RunBeginning {
  readonly sop: CurrentSop;
  /** Values of the start form. */
  readonly input: JsonObject;
  /** Instead of the title that the document makes. */
  readonly title?: string | undefined;
  readonly actor: Actor;
  readonly starterId: string | null;
  readonly incident: Extract<Beginning, { kind: 'run' }>['incident'];
  readonly idempotency: RepeatKey | null;
  /** See `Command.asOf`; null when not given. */
  readonly asOf?: number | null;
}

/** Starts runs of published versions. */
export type BeginRun = (beginning: RunBeginning) => Promise<StartedRun>;

export interface BeginRunParts {
  readonly dispatcher: Dispatcher;
  readonly newId: (prefix: string) => string;
}

/** Starts a run of the published version. @throws NotPublished, FormInvalid, RunBoundReached */
export function beginRunOver({ dispatcher, newId }: BeginRunParts): BeginRun {
  return async ({ sop, input, title, actor, starterId, incident, idempotency, asOf = null }) => {
    const { versionId } = sop;
    if (versionId === null) throw new NotPublished(sop.sopKey);
    const runId = newId('r');
    return dispatcher.dispatch<StartedRun>({
      instanceId: runId,
      actor,
      stimulus: { type: 'start', input, starterId, ...(title === undefined ? {} : { title }) },
      beginning: {
        kind: 'run',
        definition: { kind: 'sop', versionId, eachStep: null },
        starterId,
        parentId: null,
        incident,
      },
      asOf,
      absent: () => new NotFound('run', runId),
      admit: null,
      idempotency,
      answer: ({ instanceId, snapshot }) => {
        const run = summary(snapshot);
        return { runId: instanceId, title: run.title, status: run.status };
      },
    });
  };
}
