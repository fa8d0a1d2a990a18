import { type Channel, DeliveryFailed, type Message } from '@sopflow/runtime';
import { Webhook } from 'standardwebhooks';
import { HostNotAllowed, sendOutbound } from '../outbound/outboundHttp.ts';
import { wordNotice } from '../wording/noticeWording.ts';

export interface WebhookSettings {
  readonly baseUrl: string;
  /** The hosts an administrator has opened, asked anew for each message. */
  readonly allowedHosts: () => Promise<readonly string[]>;
}

/**
 * Posts notifications as signed JSON. Signature and headers: Standard Webhooks 1.0 (`webhook-id`, `webhook-timestamp`,
 * `webhook-signature`); the id is the message's key, so a receiver can drop a repeat.
 */
export function createWebhookChannel(settings: WebhookSettings): Channel {
  return {
    kind: 'webhook',
    async deliver(message: Message): Promise<void> {
      const { endpoint, secret } = message.to;
      if (endpoint === null || secret === null)
        throw new DeliveryFailed('The endpoint has no address or secret.', true);
      const wording = wordNotice(message.notice, message.to.locale, message.times);
      const body = JSON.stringify({
        type: `sopflow.${message.notice.topic}`,
        timestamp: new Date(message.at).toISOString(),
        data: {
          ...message.notice.about,
          subject: wording.subject,
          text: wording.text,
          link: new URL(wording.path, settings.baseUrl).href,
        },
      });
      const sentAt = new Date();
      const headers = {
        'content-type': 'application/json',
        'webhook-id': message.key,
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(message.key, sentAt, body),
      };
      const status = await post(endpoint, headers, body, await settings.allowedHosts());
      if (status === 410) throw new DeliveryFailed('The endpoint answered 410 Gone.', true);
      if (status < 200 || status > 299) throw new DeliveryFailed(`The endpoint answered ${status}.`, false);
    },
  };
}

async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  allowedHosts: readonly string[],
): Promise<number> {
  try {
    const answer = await sendOutbound({
      method: 'POST',
      url,
      headers,
      body,
      timeoutMs: 15_000,
      allowedHosts,
    });
    return answer.status;
  } catch (error) {
    throw new DeliveryFailed(
      error instanceof Error ? error.message : String(error),
      error instanceof HostNotAllowed,
    );
  }
}
