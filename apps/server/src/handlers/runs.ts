import type { Alerts, Runs } from '@sopflow/runtime';
import { mayDo } from '@sopflow/model';
import type { AreaHandlers } from '../mounting/call.ts';
import { itemAnswers } from './itemAnswers.ts';

/** More alerts than this the page of a run does not show. */
const ALERTS_OF_A_RUN = 50;

export function runHandlers(runs: Runs, alerts: Alerts): AreaHandlers<'runs'> {
  return {
    start: ({ context, params, body }) => runs.start(context, { sopKey: params.key, ...body }),
    startMany: async (call) => ({
      items: itemAnswers(call, await runs.startMany(call.context, call.params.key, call.body.inputs)),
    }),
    list: ({ context, caller, query }) => {
      const { status, sop, search, mine, limit, cursor } = query;
      // Machines start runs too, but have none of their own: theirs are nobody's.
      const startedBy = mine === true ? (caller.kind === 'person' ? caller.personId : '') : null;
      return runs.list(context, {
        limit,
        cursor: cursor ?? null,
        status: status ?? null,
        sopKey: sop ?? null,
        search: search ?? null,
        startedBy,
      });
    },
    get: async ({ context, params }) => {
      const run = await runs.get(context, params.id);
      const late = mayDo(context.roles, 'readAlerts')
        ? (await alerts.list(context, { run: params.id, limit: ALERTS_OF_A_RUN, cursor: null })).items
        : [];
      return { ...run, alerts: late };
    },
    events: ({ context, params, query }) => runs.history(context, params.id, query.after, query.limit),
    suspend: ({ context, params, body }) => runs.suspend(context, params.id, body.reason),
    resume: ({ context, params }) => runs.resume(context, params.id),
    withdraw: ({ context, params, body }) => runs.withdraw(context, params.id, body.reason),
    cancel: ({ context, params, body }) => runs.cancel(context, params.id, body.reason),
    jump: ({ context, params, body }) => runs.jump(context, params.id, body.to, body.reason),
    signal: ({ context, params, body }) => runs.signal(context, params.id, body.name, body.data),
  };
}
