import { type Channel, DeliveryFailed, type Message } from '@sopflow/runtime';
import { wordNotice } from '../wording/noticeWording.ts';
import { postSigned } from './signedPost.ts';

export interface WebhookSettings {
  readonly baseUrl: string;
  /** The hosts an administrator has opened, asked anew for each message. */
  readonly allowedHosts: () => Promise<readonly string[]>;
  /** How long an endpoint may take to answer. */
  readonly timeoutMs?: number | undefined;
}

/** Posts notifications as signed JSON; the id is the message's key. */
export function createWebhookChannel(settings: WebhookSettings): Channel {
  return {
    kind: 'webhook',
    async deliver(message: Message): Promise<void> {
      const { endpoint, secret } = message.to;
      if (endpoint === null || secret === null) throw new DeliveryFailed({ kind: 'addressMissing' }, true);
      const wording = wordNotice(message.notice, message.to.locale, message.times);
      const content = {
        type: `sopflow.${message.notice.topic}`,
        timestamp: new Date(message.at).toISOString(),
        data: {
          ...message.notice.about,
          subject: wording.subject,
          text: wording.text,
          link: new URL(wording.path, settings.baseUrl).href,
        },
      };
      const { allowedHosts, timeoutMs } = settings;
      await postSigned({ url: endpoint, secret }, message.key, content, {
        allowedHosts: await allowedHosts(),
        timeoutMs,
      });
    },
  };
}
