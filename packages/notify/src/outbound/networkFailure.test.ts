import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { networkFailure } from './networkFailure.ts';
import { sendOutbound } from './outboundHttp.ts';

const open: { close(): unknown }[] = [];
afterEach(() => open.splice(0).forEach((server) => server.close()));

/** Listens on a free port and gives its `host:port`. */
async function listening(server: Server | ReturnType<typeof createPlainServer>): Promise<string> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What becomes of a request to there. */
async function failureOf(url: string, timeoutMs = 5_000) {
  const { host, hostname } = new URL(url);
  const error: unknown = await sendOutbound({
    method: 'POST',
    url,
    headers: {},
    body: '{}',
    timeoutMs,
    allowedHosts: [hostname],
  }).catch((reason: unknown) => reason);
  return networkFailure(error, host);
}

describe('a request that fails on its way', () => {
  it('to a port where nobody listens was refused', async () => {
    const server = createServer();
    const host = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await failureOf(`http://${host}/`)).toEqual({ kind: 'connectionRefused', host });
  });

  it('to a name that does not exist finds no such name (RFC 6761: .invalid never resolves)', async () => {
    expect(await failureOf('http://chat.invalid/')).toEqual({ kind: 'nameNotFound', host: 'chat.invalid' });
  });

  it('to somebody who says nothing timed out', async () => {
    const host = await listening(createServer(() => undefined));
    expect(await failureOf(`http://${host}/`, 200)).toEqual({ kind: 'timedOut', host });
  });

  it('to somebody who hangs up was cut off', async () => {
    const host = await listening(createPlainServer((socket) => socket.on('data', () => socket.destroy())));
    expect(await failureOf(`http://${host}/`)).toEqual({ kind: 'hungUp', host });
  });

  it('by https to somebody who speaks none has no encrypted connection, with the code that says why', async () => {
    const host = await listening(createServer());
    expect(await failureOf(`https://${host}/`)).toMatchObject({
      kind: 'tls',
      host,
      reason: expect.stringMatching(/^[A-Z_]+$/u) as string,
    });
  });
});

it.each([
  ['an expired certificate', 'CERT_HAS_EXPIRED'],
  ['a certificate that its owner signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['a certificate for another name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
])('%s is a matter of encryption', (_which, code) => {
  const error = new TypeError('fetch failed', { cause: Object.assign(new Error('…'), { code }) });
  expect(networkFailure(error, 'chat.example.com')).toEqual({
    kind: 'tls',
    host: 'chat.example.com',
    reason: code,
  });
});

it('a name with several addresses that all refuse was refused', () => {
  const one = () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const error = new TypeError('fetch failed', { cause: new AggregateError([one(), one()]) });
  expect(networkFailure(error, 'chat')).toEqual({ kind: 'connectionRefused', host: 'chat' });
});

it('anything else is told in the words of what began it', () => {
  expect(networkFailure(new TypeError('fetch failed', { cause: new Error('bad port') }), 'chat')).toEqual({
    kind: 'other',
    words: 'bad port',
  });
  expect(networkFailure('out of paper', 'chat')).toEqual({ kind: 'other', words: 'out of paper' });
});
