import { alertSummary, reachedNobody, summary } from '@sopflow/engine';
import { type Directory, type Notice, NotFound, type Told } from '@sopflow/model';
import type { Dispatcher } from '../dispatcher/dispatcher.ts';
import type { InstanceStore } from '../ports/instanceStore.ts';
import type { NoticeStore } from '../ports/noticeStore.ts';
import type { Notify } from './notifier.ts';

export interface DealWithGivenUpParts {
  readonly store: NoticeStore;
  readonly dispatcher: Dispatcher;
  readonly instances: InstanceStore;
  readonly directory: () => Promise<Directory>;
  readonly notify: Notify;
}

interface GivenUp {
  readonly key: string;
  readonly notice: Notice;
  /** What has become of telling its people. */
  readonly told: Told;
}

const AT_ONCE = 200;

/**
 * Draws the conclusions from deliveries that were given up. Those of an alert's level are told to the alert, which climbs when nobody was
 * reached. What was lost is reported once, in the app, to the SOP's owner and to operations: a notice outside alerts, and a level that told
 * nobody. Everything may be done again after a crash: an alert that has climbed takes no notice, and a report has a key of its own.
 */
export function dealWithGivenUp(parts: DealWithGivenUpParts): () => Promise<void> {
  const { store } = parts;
  return async () => {
    for (;;) {
      const deliveries = await store.givenUp(AT_ONCE);
      if (deliveries.length === 0) return;
      const notices = new Map(deliveries.map(({ noticeKey, notice }) => [noticeKey, notice]));
      const told = await store.told([...notices.keys()]);
      const givenUp = [...notices].flatMap(([key, notice]) => {
        const now = told.get(key);
        return now === undefined ? [] : [{ key, notice, told: now }];
      });
      await Promise.all(givenUp.map((one) => tellAlert(parts.dispatcher, one)));
      await report(parts, givenUp.filter(isLost));
      await store.dealtWith(deliveries.map(({ key }) => key));
      if (deliveries.length < AT_ONCE) return;
    }
  };
}

function isLevel({ topic, about }: Notice): boolean {
  return topic === 'alertLevel' && about.alertId !== null;
}

/**
 * Whether somebody must hear of it: a level that told nobody; outside alerts everything that was tried in vain, and what had no way at all. Where a
 * channel is not set up, the line in the app is the way there is.
 */
function isLost({ notice, told }: GivenUp): boolean {
  return isLevel(notice) ? reachedNobody(told) : told.failed > 0 || told.read + told.unread === 0;
}

async function tellAlert(dispatcher: Dispatcher, { notice, told }: GivenUp): Promise<void> {
  const { alertId, level } = notice.about;
  if (!isLevel(notice) || alertId === null || level === null) return;
  try {
    await dispatcher.dispatch({
      instanceId: alertId,
      actor: { kind: 'system', part: 'escalation' },
      stimulus: { type: 'deliveryGivenUp', level, told },
      beginning: null,
      absent: () => new NotFound('alert', alertId),
      admit: null,
      idempotency: null,
      answer: () => ({}),
    });
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
}

async function report(parts: DealWithGivenUpParts, lost: readonly GivenUp[]): Promise<void> {
  if (lost.length === 0) return;
  const [{ people }, owners] = await Promise.all([parts.directory(), sopOwners(parts.instances, lost)]);
  const operations = [...people.values()]
    .filter(({ status, roles }) => status === 'active' && roles.includes('operations'))
    .map(({ id }) => id);
  await parts.notify(
    lost.map(({ key, notice: { about } }) => {
      const owner = owners.get(about.alertId ?? about.runId);
      const { words: _said, ...rest } = about;
      return {
        key: `${key}:undelivered`,
        notice: {
          topic: 'undelivered',
          recipientIds: [...new Set([...(owner === undefined ? [] : [owner]), ...operations])],
          channels: ['inApp'],
          about: rest,
        },
      };
    }),
  );
}

/** The owners of the SOPs, by the instance that the notice came from. */
async function sopOwners(
  instances: InstanceStore,
  lost: readonly GivenUp[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(lost.map(({ notice: { about } }) => about.alertId ?? about.runId))];
  const owners = new Map<string, string>();
  for (const { id, definition, snapshot } of (await instances.load(ids, [])).instances) {
    const owner =
      definition.kind === 'policy' ? alertSummary(snapshot).cause.sopOwnerId : summary(snapshot).sopOwnerId;
    if (owner !== null) owners.set(id, owner);
  }
  return owners;
}
