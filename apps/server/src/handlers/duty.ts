import type { Alerts, OnCall, Plans } from '@sopflow/runtime';
import type { Handlers } from '../mounting/call.ts';
import { nothingMore, type Remember } from '../mounting/remember.ts';
import { pageOf } from './cursor.ts';

type DutyHandlers = Pick<
  Handlers,
  'alerts' | 'plans' | 'incidents' | 'triggers' | 'metrics' | 'onCall' | 'deliveries'
>;

export function dutyHandlers(alerts: Alerts, plans: Plans, onCall: OnCall, remember: Remember): DutyHandlers {
  return {
    alerts: {
      list: ({ context, query }) => alerts.list(context, pageOf(query)),
      counts: ({ context }) => alerts.counts(context),
      get: ({ context, params }) => alerts.get(context, params.id),
      acknowledge: ({ context, params }) => alerts.acknowledge(context, params.id),
      resolve: ({ context, params, body }) => alerts.resolve(context, params.id, body.reason),
    },
    plans: {
      list: async ({ context }) => ({ items: await plans.list(context) }),
      start: ({ context, params, body }) => plans.start(context, params.key, body.input, body.reason),
    },
    incidents: { list: ({ context, query }) => plans.incidents(context, pageOf(query)) },
    triggers: {
      list: async ({ context }) => ({ items: await plans.triggers(context) }),
      get: ({ context, params }) => plans.trigger(context, params.key),
      put: remember(
        ({ context, params, body }) => plans.saveTrigger(context, { ...body, key: params.key }),
        ({ context, params }) => plans.trigger(context, params.key),
      ),
      remove: remember(({ context, params }) => plans.removeTrigger(context, params.key), nothingMore),
    },
    metrics: { record: ({ context, body }) => plans.recordSamples(context, body.samples) },
    onCall: { now: async ({ context }) => ({ items: await onCall.now(context) }) },
    deliveries: { list: ({ context, query }) => alerts.deliveries(context, pageOf(query)) },
  };
}
