import { z } from 'zod';
import { defineRoute } from '../route/defineRoute.ts';
import { ObjectId, Search } from '../route/inputs.ts';
import { page, pageQuery } from '../route/paging.ts';
import { EffectKind, QuarantinedEffect } from '../views/quarantine.ts';

const EffectId = z.string().regex(/^[1-9]\d{0,17}$/, 'Use the identifier as the product gave it.');
const byEffectId = z.strictObject({ id: EffectId });

export const quarantine = {
  list: defineRoute({
    method: 'GET',
    path: '/quarantine',
    summary: 'Effects that failed too often and are no longer tried, the last given up first',
    right: 'readAlerts',
    query: z.strictObject({
      ...pageQuery,
      kind: EffectKind.optional(),
      run: ObjectId.optional(),
      /** Part of the run's title, of the error or of the effect's key. */
      search: Search.optional(),
    }),
    answer: page(QuarantinedEffect),
  }),

  counts: defineRoute({
    method: 'GET',
    path: '/quarantine/counts',
    summary: 'How many effects are in quarantine',
    right: 'readAlerts',
    answer: z.object({ effects: z.int() }),
  }),

  retry: defineRoute({
    method: 'POST',
    path: '/quarantine/:id/retry',
    summary: 'Have an effect tried again, as often as a new one',
    right: 'handleAlerts',
    params: byEffectId,
    answer: null,
    errors: ['NOT_FOUND', 'NOT_QUARANTINED'],
  }),

  retryMany: defineRoute({
    method: 'POST',
    path: '/quarantine/retry',
    summary: 'Have many effects tried again; the answer names those that were still in quarantine',
    right: 'handleAlerts',
    body: z.strictObject({ ids: z.array(EffectId).min(1).max(200) }),
    answer: z.object({ retried: z.array(z.string()) }),
  }),

  discard: defineRoute({
    method: 'POST',
    path: '/quarantine/:id/discard',
    summary: 'Give an effect up for good: what it was to do is never done',
    right: 'handleAlerts',
    params: byEffectId,
    answer: null,
    errors: ['NOT_FOUND', 'NOT_QUARANTINED'],
  }),
};
