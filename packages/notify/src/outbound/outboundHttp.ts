import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, fetch } from 'undici';
import { isInsideAddress } from './addressRule.ts';

/** Thrown when a request would reach a machine that the administrator has not opened. */
export class HostNotAllowed extends Error {
  readonly host: string;
  constructor(host: string) {
    super(`The host ${host} is inside the organisation's network and not on the list of allowed hosts.`);
    this.name = 'HostNotAllowed';
    this.host = host;
  }
}

/** Thrown when the address is no URL of http or https. */
export class UrlNotUsable extends TypeError {
  constructor() {
    super('Only http and https addresses can be reached.');
    this.name = 'UrlNotUsable';
  }
}

export interface OutboundRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly timeoutMs: number;
  /** `host` or `host:port` entries that may be reached although their address is inside. */
  readonly allowedHosts: readonly string[];
}

export interface OutboundAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** At most `ANSWER_LIMIT` characters of the body. */
  readonly body: string;
}

const ANSWER_LIMIT = 64 * 1024;

/**
 * Sends one HTTP request to the outside. The address is checked when the connection is made, on the very address that is connected
 * to, so that a name which changes its address between check and use gains nothing; redirects are not followed.
 *
 * @throws HostNotAllowed when the host is inside and not allowed; UrlNotUsable when the URL is not http(s); the network's own errors.
 */
export async function sendOutbound(request: OutboundRequest): Promise<OutboundAnswer> {
  const url = URL.parse(request.url);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) throw new UrlNotUsable();
  const allowed = request.allowedHosts.includes(url.host) || request.allowedHosts.includes(url.hostname);
  const bare = url.hostname.replace(/^\[|\]$/gu, '');
  if (!allowed && isIP(bare) !== 0 && isInsideAddress(bare)) throw new HostNotAllowed(url.host);
  const agent = allowed ? new Agent() : new Agent({ connect: { lookup: outsideLookup } });
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: request.headers,
      body: request.body,
      redirect: 'manual',
      dispatcher: agent,
      signal: AbortSignal.timeout(request.timeoutMs),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await readBounded(response.body),
    };
  } catch (error) {
    throw error instanceof TypeError && error.cause instanceof HostNotAllowed ? error.cause : error;
  } finally {
    await agent.destroy();
  }
}

const outsideLookup: typeof lookup = Object.assign(
  (hostname: string, options: unknown, callback: (...found: unknown[]) => void) => {
    lookup(hostname, { all: true }, (error, addresses) => {
      if (error !== null) return callback(error);
      const inside = addresses.length === 0 || addresses.some(({ address }) => isInsideAddress(address));
      if (inside) return callback(new HostNotAllowed(hostname));
      const [first] = addresses;
      const all = typeof options === 'object' && options !== null && 'all' in options && options.all === true;
      return all ? callback(null, addresses) : callback(null, first?.address, first?.family);
    });
  },
  { __promisify__: lookup.__promisify__ },
) as typeof lookup;

async function readBounded(body: AsyncIterable<Uint8Array> | null): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > ANSWER_LIMIT) return text.slice(0, ANSWER_LIMIT);
  }
  return text + decoder.decode();
}
