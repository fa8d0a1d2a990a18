import type { Tasks } from '@sopflow/runtime';
import type { AreaHandlers } from '../mounting/call.ts';
import { itemAnswers } from './itemAnswers.ts';

export function taskHandlers(tasks: Tasks): AreaHandlers<'tasks'> {
  return {
    list: ({ context, query: { cursor, limit, scope, search, sop, sort } }) =>
      tasks.inbox(context, {
        scope,
        sort,
        limit,
        cursor: cursor ?? null,
        search: search ?? null,
        sopKey: sop ?? null,
      }),
    counts: ({ context }) => tasks.counts(context),
    get: ({ context, params }) => tasks.get(context, params.id),
    complete: ({ context, params, body }) => tasks.complete(context, params.id, body),
    completeMany: async (call) => ({
      items: itemAnswers(call, await tasks.completeMany(call.context, call.body.items)),
    }),
    claim: ({ context, params }) => tasks.claim(context, params.id),
    release: ({ context, params }) => tasks.release(context, params.id),
    reassign: ({ context, params, body }) => tasks.reassign(context, params.id, body.to, body.reason),
    sendBack: ({ context, params, body }) => tasks.sendBack(context, params.id, body.to, body.reason),
    saveDraft: ({ context, params, body }) => tasks.saveDraft(context, params.id, body),
  };
}
