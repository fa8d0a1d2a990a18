import type { ChannelKind, DeliveryFailure, Locale, Notice, NoticeTopic, Told } from '@sopflow/model';
import type { Page, PageRequest } from './page.ts';

export interface Notification {
  readonly id: string;
  readonly topic: NoticeTopic;
  readonly about: Notice['about'];
  readonly createdAt: number;
  readonly readAt: number | null;
}

export interface NotificationQuery extends PageRequest {
  readonly unread?: boolean | undefined;
}

/** A notification in the app. `key` is the same for every attempt to write it. */
export interface NewNotification {
  readonly key: string;
  readonly personId: string;
  readonly notice: Notice;
}

/** The beginning of an attempt chain by a channel that leaves the product. */
export interface NewDelivery {
  readonly key: string;
  /** The notice it belongs to. */
  readonly noticeKey: string;
  readonly personId: string | null;
  readonly channel: Exclude<ChannelKind, 'inApp'>;
  /** A mail address, or the key of a webhook. */
  readonly target: string;
  readonly notice: Notice;
}

/** A delivery that was given up, and that nobody has drawn a conclusion from yet. */
export type GivenUpDelivery = Pick<NewDelivery, 'key' | 'noticeKey' | 'notice'>;

/** A delivery that is to be attempted now, with what its channel needs. */
export interface DueDelivery extends Omit<NewDelivery, 'noticeKey'> {
  readonly attempts: number;
  readonly createdAt: number;
  readonly reader: {
    readonly name: string;
    readonly locale: Locale;
    readonly timeZone: string | null;
  } | null;
  readonly webhook: { readonly url: string; readonly sealedSecret: string; readonly enabled: boolean } | null;
}

/**
 * How an attempt ended. `retryInMs` null: it is given up and stays visible as dead. `tried` false: there was nothing to try, because the
 * channel is not set up; it does not count as an attempt.
 */
export type AttemptEnd =
  | { readonly key: string; readonly ok: true }
  | {
      readonly key: string;
      readonly ok: false;
      readonly failure: DeliveryFailure;
      readonly retryInMs: number | null;
      readonly tried: boolean;
    };

/** Notifications and deliveries: every one is written before anything is sent, and kept whatever becomes of it. */
export interface NoticeStore {
  notifications(personId: string, query: NotificationQuery): Promise<Page<Notification>>;
  unread(personId: string): Promise<number>;
  markRead(personId: string, ids: readonly string[] | 'all'): Promise<void>;
  /** Writes those that were not written before. */
  add(notifications: readonly NewNotification[], deliveries: readonly NewDelivery[]): Promise<void>;
  /** Leases up to `limit` deliveries that are due: nobody else gets them for `leaseMs`. */
  lease(limit: number, leaseMs: number): Promise<readonly DueDelivery[]>;
  ended(attempts: readonly AttemptEnd[]): Promise<void>;
  /** Up to `limit` deliveries that were given up and are not dealt with, the oldest first. */
  givenUp(limit: number): Promise<readonly GivenUpDelivery[]>;
  /** What has become of telling the people of these notices, by notice key. */
  told(noticeKeys: readonly string[]): Promise<ReadonlyMap<string, Told>>;
  dealtWith(keys: readonly string[]): Promise<void>;
}
