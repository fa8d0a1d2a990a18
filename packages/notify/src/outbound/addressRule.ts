import ipaddr from 'ipaddr.js';

/**
 * Whether an address lies where only this organisation's own machines are: loopback, private, link-local, carrier-grade,
 * benchmarking (198.18/15), multicast, reserved, and IPv6 forms that carry such an IPv4 address. Anything unreadable counts as inside.
 * Ranges: IANA special-purpose address registries (RFC 6890).
 */
export function isInsideAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return true;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv6' && ['rfc6145', 'rfc6052', '6to4', 'teredo'].includes(parsed.range()))
    return true;
  return parsed.range() !== 'unicast';
}
