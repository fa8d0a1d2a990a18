import { assertNever } from '@sopflow/model';
import type { ActionEnd, ActionPerformer, Notify, RequestedAction, Stores } from '@sopflow/runtime';
import { performHttp } from './httpAction.ts';

/** Does what action steps ask of the outside. Messages become notices to their readers, in the app and by mail. */
export function actionPerformerOver({
  stores,
  notify,
}: {
  stores: Pick<Stores, 'organisation' | 'runs'>;
  notify: Notify;
}): ActionPerformer {
  return {
    async perform(action) {
      const { key, request } = action;
      switch (request.do) {
        case 'http':
          return performHttp(key, request, (await stores.organisation.settings()).allowedHosts);
        case 'message':
          return tell(action, request);
        default:
          return assertNever(request);
      }
    },
  };

  async function tell(
    { key, runId }: RequestedAction,
    request: Extract<RequestedAction['request'], { do: 'message' }>,
  ): Promise<ActionEnd> {
    if (request.recipientIds.length === 0)
      return { ok: false, error: 'Nobody could be found to receive the message.' };
    const run = await stores.runs.get(runId, null);
    const about = {
      runId,
      runTitle: run?.title ?? '',
      stepId: request.stepId,
      stepName: null,
      taskId: null,
      alertId: null,
      level: null,
      dueAt: null,
      words: { subject: request.subject, text: request.text },
    };
    await notify([
      {
        key,
        notice: { topic: 'message', recipientIds: request.recipientIds, channels: ['inApp', 'email'], about },
      },
    ]);
    return { ok: true, result: { told: request.recipientIds } };
  }
}
