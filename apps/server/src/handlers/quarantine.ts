import type { Quarantine } from '@sopflow/runtime';
import type { AreaHandlers } from '../mounting/call.ts';
import type { Remember } from '../mounting/remember.ts';
import { pageOf } from './cursor.ts';

export function quarantineHandlers(quarantine: Quarantine, remember: Remember): AreaHandlers<'quarantine'> {
  return {
    list: ({ context, query }) => quarantine.list(context, pageOf(query)),
    counts: ({ context }) => quarantine.counts(context),
    retry: remember(({ context, params }) => quarantine.retry(context, params.id)),
    retryMany: remember(({ context, body }) => quarantine.retryMany(context, body.ids)),
    discard: remember(({ context, params }) => quarantine.discard(context, params.id)),
  };
}
