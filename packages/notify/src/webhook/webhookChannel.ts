import { type Channel, DeliveryFailed, type Message } from '@sopflow/runtime';
import { Webhook } from 'standardwebhooks';
import {
  HostNotAllowed,
  type OutboundAnswer,
  type OutboundRequest,
  sendOutbound,
} from '../outbound/outboundHttp.ts';
import { wordNotice } from '../wording/noticeWording.ts';

export interface WebhookSettings {
  readonly baseUrl: string;
  /** The hosts an administrator has opened, asked anew for each message. */
  readonly allowedHosts: () => Promise<readonly string[]>;
  /** How long an endpoint may take to answer. */
  readonly timeoutMs?: number | undefined;
}

const TIMEOUT_MS = 15_000;

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
      const answer = await post({
        method: 'POST',
        url: endpoint,
        headers,
        body,
        timeoutMs: settings.timeoutMs ?? TIMEOUT_MS,
        allowedHosts: await settings.allowedHosts(),
      });
      const { status } = answer;
      if (status >= 200 && status <= 299) return;
      if (status === 410) throw new DeliveryFailed('The endpoint answered 410 Gone.', true);
      throw new DeliveryFailed(
        `The endpoint answered ${status}.`,
        false,
        retryAfterMs(answer.headers['retry-after'], sentAt.getTime()),
      );
    },
  };
}

/** What `Retry-After` asks for (RFC 9110 §10.2.3: seconds, or a date), in milliseconds; 0 where it asks for nothing that can be read. */
function retryAfterMs(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  const wanted = /^\d{1,9}$/u.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wanted) ? Math.max(0, wanted) : 0;
}

async function post(request: OutboundRequest): Promise<OutboundAnswer> {
  try {
    return await sendOutbound(request);
  } catch (error) {
    throw new DeliveryFailed(
      error instanceof Error ? error.message : String(error),
      error instanceof HostNotAllowed,
    );
  }
}
