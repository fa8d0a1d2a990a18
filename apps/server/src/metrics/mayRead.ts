import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv4 } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Whether a request may read the figures: it carries the token that was set, or it comes from this very machine and was not handed on by
 * a proxy for somebody else.
 */
export function mayReadMetrics(request: IncomingMessage, token: string | null): boolean {
  const { authorization } = request.headers;
  if (authorization !== undefined) return token !== null && sameText(authorization, `Bearer ${token}`);
  return isFromHere(request.socket.remoteAddress) && !wasHandedOn(request);
}

function isFromHere(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.replace(/^::ffff:/iu, '');
  return loopback.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
}

function wasHandedOn({ headers }: IncomingMessage): boolean {
  return ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'].some((name) => headers[name] !== undefined);
}

/** Takes as long wherever they differ. */
function sameText(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
