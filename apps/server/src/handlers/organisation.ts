import type { Organisation, Uses } from '@sopflow/runtime';
import type { Handlers } from '../mounting/call.ts';
import { nothingMore, type Remember } from '../mounting/remember.ts';

type OrganisationHandlers = Pick<
  Handlers,
  'positions' | 'calendars' | 'schedules' | 'policies' | 'webhooks' | 'organisation'
>;

export function organisationHandlers(
  organisation: Organisation,
  uses: Uses,
  remember: Remember,
): OrganisationHandlers {
  return {
    positions: {
      list: async ({ context }) => ({ items: await organisation.positions(context) }),
      get: ({ context, params }) => organisation.position(context, params.key),
      put: remember(
        ({ context, params, body }) => organisation.savePosition(context, { ...body, key: params.key }),
        ({ context, params }) => organisation.position(context, params.key),
      ),
      remove: remember(
        ({ context, params }) => organisation.removePosition(context, params.key),
        nothingMore,
      ),
    },
    calendars: {
      list: async ({ context }) => ({ items: await organisation.calendars(context) }),
      get: ({ context, params }) => organisation.calendar(context, params.key),
      put: remember(
        ({ context, params, body: { expectedRevision, ...body } }) =>
          organisation.saveCalendar(context, { ...body, key: params.key }, expectedRevision),
        ({ context, params }) => organisation.calendar(context, params.key),
      ),
      remove: remember(
        ({ context, params }) => organisation.removeCalendar(context, params.key),
        nothingMore,
      ),
    },
    schedules: {
      list: async ({ context }) => ({ items: await organisation.schedules(context) }),
      get: ({ context, params }) => organisation.schedule(context, params.key),
      put: remember(
        ({ context, params, body: { expectedRevision, ...body } }) =>
          organisation.saveSchedule(context, { ...body, key: params.key }, expectedRevision),
        ({ context, params }) => organisation.schedule(context, params.key),
      ),
      remove: remember(
        ({ context, params }) => organisation.removeSchedule(context, params.key),
        nothingMore,
      ),
    },
    policies: {
      list: async ({ context }) => ({ items: await organisation.policies(context) }),
      get: ({ context, params }) => organisation.policy(context, params.key),
      put: remember(
        ({ context, params, body: { expectedRevision, ...body } }) =>
          organisation.savePolicy(context, { ...body, key: params.key }, expectedRevision),
        ({ context, params }) => organisation.policy(context, params.key),
      ),
      remove: remember(({ context, params }) => organisation.removePolicy(context, params.key), nothingMore),
    },
    webhooks: {
      list: async ({ context }) => ({ items: await organisation.webhooks(context) }),
      get: ({ context, params }) => organisation.webhook(context, params.key),
      // Its answer may hold a secret, which must not be kept for a repeat; saving the same twice changes nothing.
      put: ({ context: { idempotency: _idempotency, ...context }, params, body }) =>
        organisation.saveWebhook(context, { ...body, key: params.key }),
      rotateSecret: ({ context: { idempotency: _idempotency, ...context }, params }) =>
        organisation.rotateSecret(context, params.key),
      test: ({ context, params }) => organisation.testWebhook(context, params.key),
      remove: remember(({ context, params }) => organisation.removeWebhook(context, params.key), nothingMore),
    },
    organisation: {
      get: ({ context }) => organisation.settings(context),
      update: remember(
        ({ context, body }) => organisation.saveSettings(context, given(body)),
        ({ context }) => organisation.settings(context),
      ),
      uses: ({ context, params }) => uses.of(context, params),
    },
  };
}

/** Without the names whose value is undefined, so that they do not overwrite anything. */
export function given<T extends object>(change: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
}
