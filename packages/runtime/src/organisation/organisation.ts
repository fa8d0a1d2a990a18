import type {
  Calendar,
  DeliveryFailure,
  EscalationPolicy,
  OnCallSchedule,
  Position,
  Right,
} from '@sopflow/model';
import { NotFound, PolicyInvalid, policyProblems } from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import { recordOf } from '../call/recordOf.ts';
import type { RequireRight } from '../call/requireRight.ts';
import { DeliveryFailed, type TestEndpoint } from '../ports/channel.ts';
import type {
  CalendarView,
  OrganisationSettings,
  OrganisationStore,
  PolicyView,
  PositionView,
  RemovableKind,
  ScheduleView,
  Webhook,
} from '../ports/organisationStore.ts';
import { openSecret } from './openSecret.ts';
import type { SecretSeal } from './secretSeal.ts';
import { refuseUsed } from './usesOf.ts';

/** How a test message went; `error` is the English sentence for `failure`. */
export interface WebhookTested {
  readonly delivered: boolean;
  readonly failure: DeliveryFailure | null;
  readonly error: string | null;
}

export interface OrganisationParts {
  readonly store: OrganisationStore;
  readonly requireRight: RequireRight;
  readonly newId: (prefix: string) => string;
  readonly seal: SecretSeal;
  readonly testEndpoint: TestEndpoint;
}

/** Positions, calendars, schedules, policies, webhooks and settings. People have a file of their own. */
export interface Organisation {
  positions(context: CallContext): Promise<readonly PositionView[]>;
  position(context: CallContext, key: string): Promise<PositionView>;
  savePosition(context: CallContext, position: Position): Promise<PositionView>;
  removePosition(context: CallContext, key: string): Promise<void>;
  calendars(context: CallContext): Promise<readonly CalendarView[]>;
  calendar(context: CallContext, key: string): Promise<CalendarView>;
  /** `expectedRevision` is the one that was read; null makes a new one. @throws StaleVersion, NameTaken, NotFound */
  saveCalendar(
    context: CallContext,
    calendar: Calendar,
    expectedRevision: number | null,
  ): Promise<CalendarView>;
  /** @throws InUse, CalendarIsDefault, NotFound */
  removeCalendar(context: CallContext, key: string): Promise<void>;
  schedules(context: CallContext): Promise<readonly ScheduleView[]>;
  schedule(context: CallContext, key: string): Promise<ScheduleView>;
  /** `expectedRevision` is the one that was read; null makes a new one. @throws StaleVersion, NameTaken, NotFound */
  saveSchedule(
    context: CallContext,
    schedule: OnCallSchedule,
    expectedRevision: number | null,
  ): Promise<ScheduleView>;
  /** @throws InUse, NotFound */
  removeSchedule(context: CallContext, key: string): Promise<void>;
  policies(context: CallContext): Promise<readonly PolicyView[]>;
  policy(context: CallContext, key: string): Promise<PolicyView>;
  /** `expectedRevision` is the one that was read; null makes a new one. @throws PolicyInvalid, StaleVersion, NameTaken, NotFound */
  savePolicy(
    context: CallContext,
    policy: EscalationPolicy,
    expectedRevision: number | null,
  ): Promise<PolicyView>;
  /** Alerts under way keep the wording they were raised with. @throws InUse, NotFound */
  removePolicy(context: CallContext, key: string): Promise<void>;
  webhooks(context: CallContext): Promise<readonly Webhook[]>;
  webhook(context: CallContext, key: string): Promise<Webhook>;
  /** The secret is given back only when the webhook is new: it is kept sealed and never shown again. */
  saveWebhook(
    context: CallContext,
    webhook: Webhook,
  ): Promise<{ readonly webhook: Webhook; readonly secret: string | null }>;
  /** A new signing secret, given this once. */
  rotateSecret(context: CallContext, key: string): Promise<{ readonly secret: string }>;
  /** Sends a test message at once. A message that does not arrive is an answer, not a fault. */
  testWebhook(context: CallContext, key: string): Promise<WebhookTested>;
  removeWebhook(context: CallContext, key: string): Promise<void>;
  settings(context: CallContext): Promise<OrganisationSettings>;
  saveSettings(context: CallContext, change: Partial<OrganisationSettings>): Promise<OrganisationSettings>;
}

type Kind = 'position' | 'calendar' | 'schedule' | 'policy' | 'webhook';

export function createOrganisation({
  store,
  requireRight,
  newId,
  seal,
  testEndpoint,
}: OrganisationParts): Organisation {
  const allow = (context: CallContext, right: Right, kind: Kind, id: string | null) =>
    requireRight(context, right, { kind, id });
  const mayRead = (context: CallContext, kind: Kind, id: string | null = null) =>
    allow(context, 'readOrganisation', kind, id);
  const mayEdit = (context: CallContext, kind: Kind, id: string | null) =>
    allow(context, 'editOrganisation', kind, id);

  async function remove(context: CallContext, kind: RemovableKind, key: string): Promise<void> {
    await mayEdit(context, kind, key);
    await store.remove(
      kind,
      key,
      (naming) => refuseUsed({ kind, key }, naming),
      recordOf(context, `${kind}.remove`, kind, key, 'organisation'),
    );
  }

  return {
    async positions(context) {
      await mayRead(context, 'position');
      return store.positions();
    },
    async position(context, key) {
      await mayRead(context, 'position', key);
      return named(await store.positions(), 'position', key);
    },
    async savePosition(context, position) {
      await mayEdit(context, 'position', position.key);
      await store.savePositions(
        [position],
        recordOf(context, 'position.save', 'position', position.key, 'organisation'),
      );
      return named(await store.positions(), 'position', position.key);
    },
    async removePosition(context, key) {
      await mayEdit(context, 'position', key);
      await store.removePosition(key, recordOf(context, 'position.remove', 'position', key, 'organisation'));
    },

    async calendars(context) {
      await mayRead(context, 'calendar');
      return store.calendars();
    },
    async calendar(context, key) {
      await mayRead(context, 'calendar', key);
      return named(await store.calendars(), 'calendar', key);
    },
    async saveCalendar(context, calendar, expectedRevision) {
      await mayEdit(context, 'calendar', calendar.key);
      const saved = await store.saveCalendars(
        [{ calendar, expectedRevision }],
        recordOf(context, 'calendar.save', 'calendar', calendar.key, 'organisation'),
      );
      return named(saved, 'calendar', calendar.key);
    },
    removeCalendar: (context, key) => remove(context, 'calendar', key),

    async schedules(context) {
      await mayRead(context, 'schedule');
      return store.schedules();
    },
    async schedule(context, key) {
      await mayRead(context, 'schedule', key);
      return named(await store.schedules(), 'schedule', key);
    },
    async saveSchedule(context, schedule, expectedRevision) {
      await mayEdit(context, 'schedule', schedule.key);
      const saved = await store.saveSchedules(
        [{ schedule, expectedRevision }],
        recordOf(context, 'schedule.save', 'schedule', schedule.key, 'organisation'),
      );
      return named(saved, 'schedule', schedule.key);
    },
    removeSchedule: (context, key) => remove(context, 'schedule', key),

    async policies(context) {
      await mayRead(context, 'policy');
      return store.policies();
    },
    async policy(context, key) {
      await mayRead(context, 'policy', key);
      return named(await store.policies(), 'policy', key);
    },
    async savePolicy(context, policy, expectedRevision) {
      await mayEdit(context, 'policy', policy.key);
      const problems = policyProblems(policy);
      if (problems.length > 0) throw new PolicyInvalid(problems);
      const saved = await store.savePolicies(
        [{ id: newId('pol'), policy, expectedRevision }],
        recordOf(context, 'policy.save', 'policy', policy.key, 'organisation'),
      );
      return named(saved, 'policy', policy.key);
    },
    removePolicy: (context, key) => remove(context, 'policy', key),

    async webhooks(context) {
      await mayEdit(context, 'webhook', null);
      return store.webhooks();
    },
    async webhook(context, key) {
      await mayEdit(context, 'webhook', key);
      return named(await store.webhooks(), 'webhook', key);
    },
    async saveWebhook(context, webhook) {
      await mayEdit(context, 'webhook', webhook.key);
      const isNew = !(await store.webhooks()).some((known) => known.key === webhook.key);
      const secret = isNew ? seal.newSecret() : null;
      await store.saveWebhook(
        { ...webhook, sealedSecret: secret === null ? null : seal.seal(secret) },
        recordOf(context, 'webhook.save', 'webhook', webhook.key, 'organisation'),
      );
      return { webhook, secret };
    },
    async rotateSecret(context, key) {
      await mayEdit(context, 'webhook', key);
      const secret = seal.newSecret();
      const record = recordOf(context, 'webhook.rotateSecret', 'webhook', key, 'organisation');
      await store.changeWebhookSecret(key, seal.seal(secret), record);
      return { secret };
    },
    async testWebhook(context, key) {
      await mayEdit(context, 'webhook', key);
      const { url, sealedSecret } = named(await store.sealedWebhooks(), 'webhook', key);
      try {
        await testEndpoint({ url, secret: openSecret(seal, sealedSecret) }, newId('test'));
        return { delivered: true, failure: null, error: null };
      } catch (error) {
        if (!(error instanceof DeliveryFailed)) throw error;
        return { delivered: false, failure: error.failure, error: error.message };
      }
    },
    async removeWebhook(context, key) {
      await mayEdit(context, 'webhook', key);
      await store.removeWebhook(key, recordOf(context, 'webhook.remove', 'webhook', key, 'organisation'));
    },

    async settings(context) {
      await mayRead(context, 'calendar');
      return store.settings();
    },
    async saveSettings(context, change) {
      await mayEdit(context, 'calendar', change.defaultCalendar ?? null);
      if (change.defaultCalendar !== undefined)
        named(await store.calendars(), 'calendar', change.defaultCalendar);
      const settings = { ...(await store.settings()), ...change };
      await store.saveSettings(
        settings,
        recordOf(context, 'organisation.save', 'calendar', null, 'organisation'),
      );
      return settings;
    },
  };
}

function named<T extends { readonly key: string }>(all: readonly T[], kind: Kind, key: string): T {
  const found = all.find((candidate) => candidate.key === key);
  if (found === undefined) throw new NotFound(kind, key);
  return found;
}
