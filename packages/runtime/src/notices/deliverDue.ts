import { type DeliveryFailure, keptWords, type Locale } from '@sopflow/model';
import type { Channel, Message } from '../ports/channel.ts';
import { DeliveryFailed } from '../ports/channel.ts';
import type { AttemptEnd, DueDelivery, NoticeStore } from '../ports/noticeStore.ts';
import { openSecret } from '../organisation/openSecret.ts';
import type { SecretSeal } from '../organisation/secretSeal.ts';
import { pauseAfter } from './retryRule.ts';

export interface DeliverParts {
  readonly store: NoticeStore;
  /** The channels that are set up; a delivery by another is given up with that reason. */
  readonly channels: readonly Channel[];
  readonly seal: SecretSeal;
  readonly habits: () => Promise<Habits>;
  /** Draws the conclusions from what was given up. */
  readonly dealWithGivenUp: () => Promise<void>;
}

/** How the organisation writes where a reader has not said otherwise. */
export interface Habits {
  readonly locale: Locale;
  readonly timeZone: string;
}

const BATCH = 50;
/** Longer than the slowest channel takes, so that a lease never ends while its attempt is under way. */
const LEASE_MS = 60_000;

/**
 * Attempts every delivery that is due, batch by batch, and writes down how each ended. A crash between sending and writing sends
 * again with the same key when the lease has ended. Gives how many attempts were made.
 */
export async function deliverDue({
  store,
  channels,
  seal,
  habits,
  dealWithGivenUp,
}: DeliverParts): Promise<number> {
  let attempted = 0;
  for (;;) {
    const due = await store.lease(BATCH, LEASE_MS);
    // Also when nothing is due: a crash may have left some behind.
    if (due.length === 0) {
      await dealWithGivenUp();
      return attempted;
    }
    const usual = await habits();
    await store.ended(await Promise.all(due.map((delivery) => attempt(delivery, channels, seal, usual))));
    attempted += due.length;
    if (due.length === BATCH) await dealWithGivenUp();
  }
}

async function attempt(
  delivery: DueDelivery,
  channels: readonly Channel[],
  seal: SecretSeal,
  habits: Habits,
): Promise<AttemptEnd> {
  const { key } = delivery;
  try {
    const channel = channels.find((candidate) => candidate.kind === delivery.channel);
    if (channel === undefined) throw new NothingToTry({ kind: 'channelNotSetUp', channel: delivery.channel });
    await channel.deliver(messageOf(delivery, seal, habits));
    return { key, ok: true };
  } catch (error) {
    const permanent = error instanceof DeliveryFailed && error.permanent;
    const wanted = error instanceof DeliveryFailed ? error.retryAfterMs : 0;
    return {
      key,
      ok: false,
      failure: failureOf(error),
      retryInMs: pauseAfter(delivery.attempts + 1, permanent, wanted),
      tried: !(error instanceof NothingToTry),
    };
  }
}

/** Thrown when there is no channel to try a delivery by. */
class NothingToTry extends DeliveryFailed {
  constructor(failure: DeliveryFailure) {
    super(failure, true);
  }
}

function failureOf(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryFailed) return error.failure;
  return { kind: 'other', words: keptWords(error instanceof Error ? error.message : String(error)) };
}

function messageOf(delivery: DueDelivery, seal: SecretSeal, habits: Habits): Message {
  const { webhook, reader } = delivery;
  if (delivery.channel === 'webhook' && webhook?.enabled !== true)
    throw new NothingToTry({ kind: 'webhookOff' });
  const timeZone = reader?.timeZone ?? habits.timeZone;
  return {
    key: delivery.key,
    channel: delivery.channel,
    to: {
      personId: delivery.personId,
      name: reader?.name ?? delivery.target,
      email: delivery.channel === 'email' ? delivery.target : null,
      locale: reader?.locale ?? habits.locale,
      endpoint: webhook?.url ?? null,
      secret: webhook === null ? null : openSecret(seal, webhook.sealedSecret),
    },
    times: { timeZone, named: timeZone !== habits.timeZone },
    notice: delivery.notice,
    at: delivery.createdAt,
  };
}
