import type { Directory, Notice } from '@sopflow/model';
import type { NewDelivery, NewNotification } from '../ports/noticeStore.ts';

/**
 * Works out what one notice becomes: a line in the app for each reader, a mail for each reader, one message for each webhook. Keys are
 * made from the notice's own key, so that addressing it again gives the same ones. What should go to webhooks alone while there are none becomes a
 * delivery to nowhere: it is given up at once, and seen.
 */
export function addressNotice(
  key: string,
  notice: Notice,
  directory: Pick<Directory, 'people'>,
  webhooks: readonly { readonly key: string; readonly enabled: boolean }[],
): { readonly notifications: NewNotification[]; readonly deliveries: NewDelivery[] } {
  const readers = [...new Set(notice.recipientIds)]
    .flatMap((id) => directory.people.get(id) ?? [])
    .filter((person) => person.status === 'active');
  const notifications = notice.channels.includes('inApp')
    ? readers.map((person) => ({ key: `${key}:inApp:${person.id}`, personId: person.id, notice }))
    : [];
  const mails: NewDelivery[] = notice.channels.includes('email')
    ? readers.map((person) => ({
        key: `${key}:email:${person.id}`,
        noticeKey: key,
        personId: person.id,
        channel: 'email',
        target: person.email,
        notice,
      }))
    : [];
  const posts: NewDelivery[] = notice.channels.includes('webhook')
    ? webhooks
        .filter((webhook) => webhook.enabled)
        .map((webhook) => ({
          key: `${key}:webhook:${webhook.key}`,
          noticeKey: key,
          personId: null,
          channel: 'webhook',
          target: webhook.key,
          notice,
        }))
    : [];
  const deliveries = [...mails, ...posts];
  return {
    notifications,
    deliveries:
      notifications.length + deliveries.length === 0 && notice.channels.includes('webhook')
        ? [toNoWebhook(key, notice)]
        : deliveries,
  };
}

function toNoWebhook(key: string, notice: Notice): NewDelivery {
  return { key: `${key}:webhook:`, noticeKey: key, personId: null, channel: 'webhook', target: '', notice };
}
