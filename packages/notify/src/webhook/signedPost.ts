import type { DeliveryFailure } from '@sopflow/model';
import { DeliveryFailed, type Endpoint } from '@sopflow/runtime';
import { Webhook } from 'standardwebhooks';
import { networkFailure } from '../outbound/networkFailure.ts';
import {
  HostNotAllowed,
  type OutboundAnswer,
  type OutboundRequest,
  sendOutbound,
  UrlNotUsable,
} from '../outbound/outboundHttp.ts';

/** What a webhook receives. */
export interface WebhookBody {
  /** `sopflow.` and what it is about. */
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** How it may be sent. */
export interface PostRules {
  readonly allowedHosts: readonly string[];
  /** How long the endpoint may take to answer. */
  readonly timeoutMs?: number | undefined;
}

const TIMEOUT_MS = 15_000;

/**
 * Posts signed JSON. Signature and headers: Standard Webhooks 1.0 (`webhook-id`, `webhook-timestamp`, `webhook-signature`); the id is
 * the same for every attempt, so a receiver can drop a repeat.
 *
 * @throws DeliveryFailed when the endpoint cannot be reached, may not be, or does not accept it.
 */
export async function postSigned(
  { url, secret }: Endpoint,
  id: string,
  content: WebhookBody,
  { allowedHosts, timeoutMs = TIMEOUT_MS }: PostRules,
): Promise<void> {
  const body = JSON.stringify(content);
  const sentAt = new Date();
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': sign(secret, id, sentAt, body),
  };
  const answer = await post({ method: 'POST', url, headers, body, timeoutMs, allowedHosts });
  const { status } = answer;
  if (status >= 200 && status <= 299) return;
  if (status === 410) throw new DeliveryFailed({ kind: 'gone' }, true);
  const kind = status >= 300 && status <= 399 ? 'redirected' : 'httpStatus';
  throw new DeliveryFailed(
    { kind, status },
    false,
    retryAfterMs(answer.headers['retry-after'], sentAt.getTime()),
  );
}

function sign(secret: string, id: string, sentAt: Date, body: string): string {
  try {
    return new Webhook(secret).sign(id, sentAt, body);
  } catch {
    // Opened, but nothing that Standard Webhooks can sign with: replaced like one that does not open.
    throw new DeliveryFailed({ kind: 'secretUnreadable' }, false);
  }
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
    throw new DeliveryFailed(failureOf(error, request.url), error instanceof HostNotAllowed);
  }
}

function failureOf(error: unknown, url: string): DeliveryFailure {
  if (error instanceof HostNotAllowed) return { kind: 'hostNotAllowed', host: error.host };
  if (error instanceof UrlNotUsable) return { kind: 'addressInvalid' };
  return networkFailure(error, new URL(url).host);
}
