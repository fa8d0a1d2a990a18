import { alertSummary, resolverOver } from '@sopflow/engine';
import { type AlertStatus, type Directory, NotFound } from '@sopflow/model';
import { repeatKeyOf } from '../call/caller.ts';
import type { Dispatcher } from '../dispatcher/dispatcher.ts';
import type { InstanceStore } from '../ports/instanceStore.ts';
import type { AlertsParts } from './alerts.ts';

type AlertAnswer = { readonly status: AlertStatus };

/** Sends what somebody does about an alert to its machine. */
export function actOnAlert(dispatcher: Dispatcher): AlertsParts['act'] {
  return (context, alertId, stimulus) =>
    dispatcher.dispatch<AlertAnswer>({
      instanceId: alertId,
      actor: context.actor,
      stimulus,
      beginning: null,
      absent: () => new NotFound('alert', alertId),
      admit: null,
      idempotency: repeatKeyOf(context),
      answer: ({ snapshot }) => ({ status: alertSummary(snapshot).status }),
    });
}

/** Whom a level of an alert would reach if it began now. */
export function recipientsOfLevel(
  instances: InstanceStore,
  directory: () => Promise<Directory>,
): AlertsParts['recipientsOf'] {
  return async (policy, number, alertId) => {
    const [{ now, instances: loaded }, organisation] = await Promise.all([
      instances.load([alertId], []),
      directory(),
    ]);
    const [alert] = loaded;
    const level = policy.levels[number - 1];
    if (alert === undefined || level === undefined) return [];
    return resolverOver(organisation, now).recipients(level.notify, alertSummary(alert.snapshot).cause);
  };
}
