import type { Quarantine } from '@sopflow/runtime';
import { z } from 'zod';
import type { AreaHandlers } from '../mounting/call.ts';
import { nothingMore, type Remember } from '../mounting/remember.ts';
import { pageOf } from './cursor.ts';

const KeptIds = z.object({ ids: z.array(z.string()) });

export function quarantineHandlers(quarantine: Quarantine, remember: Remember): AreaHandlers<'quarantine'> {
  return {
    list: ({ context, query }) => quarantine.list(context, pageOf(query)),
    counts: ({ context }) => quarantine.counts(context),
    retry: remember(({ context, params }) => quarantine.retry(context, params.id), nothingMore),
    retryMany: remember(
      ({ context, body }) => quarantine.retryMany(context, body.ids),
      (_call, kept) => ({ retried: KeptIds.parse(kept).ids }),
    ),
    discard: remember(({ context, params }) => quarantine.discard(context, params.id), nothingMore),
  };
}
