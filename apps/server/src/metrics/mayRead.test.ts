import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { mayReadMetrics } from './mayRead.ts';

const TOKEN = 't'.repeat(32);

function from(address: string, headers: Readonly<Record<string, string>> = {}): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: address });
  return Object.assign(new IncomingMessage(socket), { headers });
}

it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('lets %s read without a token', (address) => {
  expect(mayReadMetrics(from(address), null)).toBe(true);
  expect(mayReadMetrics(from(address), TOKEN)).toBe(true);
});

it.each(['10.0.0.7', '192.168.1.2', '::ffff:10.0.0.7', 'fe80::1', '2001:db8::1', '128.0.0.1'])(
  'asks %s for the token',
  (address) => {
    expect(mayReadMetrics(from(address), null)).toBe(false);
    expect(mayReadMetrics(from(address), TOKEN)).toBe(false);
    expect(mayReadMetrics(from(address, { authorization: `Bearer ${TOKEN}` }), TOKEN)).toBe(true);
    expect(mayReadMetrics(from(address, { authorization: `Bearer ${TOKEN}x` }), TOKEN)).toBe(false);
    expect(mayReadMetrics(from(address, { authorization: 'Bearer null' }), null)).toBe(false);
  },
);

it.each(['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'])(
  'does not take a proxy on this machine for its visitor (%s)',
  (name) => {
    expect(mayReadMetrics(from('127.0.0.1', { [name]: '127.0.0.1' }), TOKEN)).toBe(false);
  },
);

it('refuses a wrong token even from this machine: whoever sends one wants to know whether it is right', () => {
  expect(mayReadMetrics(from('127.0.0.1', { authorization: 'Bearer wrong' }), TOKEN)).toBe(false);
});
