import { summary } from '@sopflow/engine';
import {
  type JsonObject,
  mayDo,
  NotAllowed,
  NotFound,
  personOf,
  type Right,
  type RunStatus,
  type RunStimulus,
} from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import { auditingRefusal, readerOf, repeatKeyOf } from '../call/caller.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { Command } from '../dispatcher/command.ts';
import type { Dispatcher } from '../dispatcher/dispatcher.ts';
import type { AuditStore } from '../ports/auditStore.ts';

export interface SteerRunParts {
  readonly audit: AuditStore;
  readonly dispatcher: Dispatcher;
  readonly requireRight: RequireRight;
}

/** How a run stands after an act on it. */
export type RunAfter = { readonly runId: string; readonly status: RunStatus };

type Act = Extract<RunStimulus, { type: 'suspend' | 'resume' | 'withdraw' | 'cancel' | 'jump' | 'signal' }>;

/** Suspend, resume, cancel, jump, signal: with the right to steer runs. Withdraw: a run that one started oneself. */
export function steerRun({ audit, dispatcher, requireRight }: SteerRunParts) {
  async function act(
    context: CallContext,
    runId: string,
    right: Right,
    stimulus: Act,
    admit: Command['admit'],
  ): Promise<RunAfter> {
    const about = { kind: 'run', id: runId } as const;
    await requireRight(context, right, about);
    const asked = dispatcher.dispatch<RunAfter>({
      instanceId: runId,
      actor: context.actor,
      stimulus,
      beginning: null,
      absent: () => new NotFound('run', runId),
      admit,
      idempotency: repeatKeyOf(context),
      answer: ({ instanceId, snapshot }) => ({ runId: instanceId, status: summary(snapshot).status }),
    });
    return auditingRefusal(audit, context, `runs.${stimulus.type}`, about, asked);
  }
  const steer = (context: CallContext, runId: string, stimulus: Act): Promise<RunAfter> =>
    act(context, runId, 'steerRuns', stimulus, null);

  return {
    suspend: (context: CallContext, runId: string, reason: string) =>
      steer(context, runId, { type: 'suspend', reason }),
    resume: (context: CallContext, runId: string) => steer(context, runId, { type: 'resume' }),
    cancel: (context: CallContext, runId: string, reason: string) =>
      steer(context, runId, { type: 'cancel', reason }),
    jump: (context: CallContext, runId: string, to: string, reason: string) =>
      steer(context, runId, { type: 'jump', to, reason }),
    signal: (context: CallContext, runId: string, name: string, data: JsonObject) =>
      steer(context, runId, { type: 'signal', name, data }),
    withdraw: (context: CallContext, runId: string, reason: string) =>
      act(context, runId, 'startRuns', { type: 'withdraw', reason }, ({ snapshot }) => {
        const mine = summary(snapshot).starterId === (personOf(context.actor) ?? '');
        if (mine || mayDo(context.roles, 'steerRuns')) return null;
        // Whoever may not see the run is not told that there is one.
        return readerOf(context) === null
          ? new NotAllowed('steerRuns', { runId })
          : new NotFound('run', runId);
      }),
  };
}
