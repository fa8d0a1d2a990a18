import {
  type AlertStatus,
  type Directory,
  type EscalationPolicy,
  type LoggedEvent,
  mayDo,
  NotFound,
  type Right,
} from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type {
  AlertCounts,
  AlertQuery,
  AlertStore,
  AlertSummary,
  Delivery,
  DeliveryQuery,
} from '../ports/alertStore.ts';
import type { Page } from '../ports/page.ts';

export interface AlertsParts {
  readonly store: AlertStore;
  readonly requireRight: RequireRight;
  /** The events of an instance, oldest first. */
  readonly history: (instanceId: string) => Promise<readonly LoggedEvent[]>;
  readonly directory: () => Promise<Directory>;
  /** Whom a level would reach if it began now. */
  readonly recipientsOf: (
    policy: EscalationPolicy,
    level: number,
    alertId: string,
  ) => Promise<readonly string[]>;
  /** Sends a stimulus to the alert's machine; resolves when it is durable. */
  readonly act: (
    context: CallContext,
    alertId: string,
    stimulus: { type: 'acknowledge' } | { type: 'resolve'; reason: string },
  ) => Promise<{ readonly status: AlertStatus }>;
}

interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** One line of an alert's history, with the name of who acted. */
export interface AlertEntry {
  readonly seq: number;
  readonly at: number;
  readonly actor: LoggedEvent['actor'];
  readonly actorName: string | null;
  readonly stimulus: LoggedEvent['stimulus']['type'];
  readonly facts: LoggedEvent['facts'];
}

export interface AlertView {
  readonly alert: AlertSummary;
  readonly policy: EscalationPolicy;
  readonly timeline: readonly AlertEntry[];
  readonly deliveries: readonly Delivery[];
  readonly next: {
    readonly level: number;
    readonly at: number;
    readonly recipients: readonly PersonRef[];
  } | null;
  readonly allowed: readonly ('acknowledge' | 'resolve')[];
}

/** The use cases of whoever is on duty. */
export interface Alerts {
  list(context: CallContext, query: AlertQuery): Promise<Page<AlertSummary>>;
  counts(context: CallContext): Promise<AlertCounts>;
  get(context: CallContext, id: string): Promise<AlertView>;
  acknowledge(context: CallContext, id: string): Promise<{ alertId: string; status: AlertStatus }>;
  resolve(
    context: CallContext,
    id: string,
    reason: string,
  ): Promise<{ alertId: string; status: AlertStatus }>;
  deliveries(context: CallContext, query: DeliveryQuery): Promise<Page<Delivery>>;
}

/** More deliveries than this an alert's page does not show; the list of deliveries pages through all. */
const DELIVERIES_SHOWN = 200;

export function createAlerts({
  store,
  requireRight,
  history,
  directory,
  recipientsOf,
  act,
}: AlertsParts): Alerts {
  const allow = (context: CallContext, right: Right, id: string | null) =>
    requireRight(context, right, { kind: 'alert', id });

  async function known(id: string) {
    const found = await store.get(id);
    if (found === null) throw new NotFound('alert', id);
    return found;
  }

  return {
    async list(context, query) {
      await allow(context, 'readAlerts', null);
      return store.list(query);
    },
    async counts(context) {
      await allow(context, 'readAlerts', null);
      return store.counts();
    },
    async get(context, id) {
      await allow(context, 'readAlerts', id);
      const { alert, policy } = await known(id);
      const [events, deliveries, { people }] = await Promise.all([
        history(id),
        store.deliveries({ alert: id, limit: DELIVERIES_SHOWN, cursor: null }),
        directory(),
      ]);
      const nextLevel = Math.min(alert.level + 1, policy.levels.length);
      const reached = alert.nextAt === null ? [] : await recipientsOf(policy, nextLevel, id);
      const nameOf = (personId: string) => people.get(personId)?.name ?? null;
      return {
        alert,
        policy,
        timeline: events.map((event) => ({
          seq: event.seq,
          at: event.at,
          actor: event.actor,
          actorName: nameOfActor(event.actor, nameOf),
          stimulus: event.stimulus.type,
          facts: event.facts,
        })),
        deliveries: deliveries.items,
        next:
          alert.nextAt === null
            ? null
            : {
                level: nextLevel,
                at: alert.nextAt,
                recipients: reached.map((personId) => ({ id: personId, name: nameOf(personId) ?? personId })),
              },
        allowed: mayDo(context.roles, 'handleAlerts') ? actsOn(alert.status) : [],
      };
    },
    async acknowledge(context, id) {
      await allow(context, 'handleAlerts', id);
      await known(id);
      return { alertId: id, status: (await act(context, id, { type: 'acknowledge' })).status };
    },
    async resolve(context, id, reason) {
      await allow(context, 'handleAlerts', id);
      await known(id);
      return { alertId: id, status: (await act(context, id, { type: 'resolve', reason })).status };
    },
    async deliveries(context, query) {
      await allow(context, 'readAlerts', query.alert ?? null);
      return store.deliveries(query);
    },
  };
}

function actsOn(status: AlertStatus): readonly ('acknowledge' | 'resolve')[] {
  return status === 'open' ? ['acknowledge', 'resolve'] : status === 'acknowledged' ? ['resolve'] : [];
}

function nameOfActor(
  actor: LoggedEvent['actor'],
  nameOf: (personId: string) => string | null,
): string | null {
  return actor.kind === 'person' ? nameOf(actor.personId) : actor.kind === 'apiKey' ? actor.name : null;
}
