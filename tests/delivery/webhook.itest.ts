import { createSecretSeal, createWebhookChannel } from '@sopflow/notify';
import { type DisposableReceiver, disposableReceiver } from '@sopflow/testkit';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { owner, type Runner, startRunner } from '../runner/runner.ts';
import { beLate, level, MINUTE, settle, withLevels } from './late.ts';

let hook: DisposableReceiver;
let runner: Runner;
let secret: string;

beforeEach(async () => {
  hook = await disposableReceiver();
  const webhook = createWebhookChannel({
    baseUrl: 'https://sopflow.example.com',
    allowedHosts: async () => (await runner.runtime.organisation.settings(owner)).allowedHosts,
    timeoutMs: 300,
  });
  runner = await startRunner(undefined, [webhook]);
  await runner.runtime.organisation.saveSettings(owner, { allowedHosts: [hook.host] });
  await withLevels(runner, [level(0, ['owner'], ['inApp', 'webhook'])]);
  const saved = await runner.runtime.organisation.saveWebhook(owner, {
    key: 'chat',
    name: { en: 'Chat' },
    url: `${hook.url}/alerts`,
    enabled: true,
  });
  secret = saved.secret ?? '';
});
afterEach(async () => {
  expect(runner.troubles).toEqual([]);
  await runner.close();
  await runner.database.drop();
  await hook.close();
});

const delivery = async () =>
  (
    await runner.rows<{
      status: string;
      attempts: number;
      failure: unknown;
      last_error: string | null;
      wait: number;
    }>(
      'SELECT status, attempts, failure, last_error, (next_attempt_at - sopflow_now())::float8 AS wait FROM delivery',
    )
  )[0];

/** The headers that a receiver checks. */
function signed(place = 0): Record<string, string> {
  const headers = hook.received[place]?.headers ?? {};
  return Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(headers[name])]),
  );
}

describe('a webhook', () => {
  it('is signed as Standard Webhooks asks, so that its receiver can check it', async () => {
    const alertId = await beLate(runner);
    await settle(runner);
    expect(hook.received).toHaveLength(1);
    const [request] = hook.received;
    expect(request).toMatchObject({ method: 'POST', path: '/alerts' });
    expect(new Webhook(secret).verify(request?.body ?? '', signed())).toMatchObject({
      type: 'sopflow.alertLevel',
      data: { alertId, level: 1, link: `https://sopflow.example.com/duty/alerts/${alertId}` },
    });
    expect(await delivery()).toMatchObject({ status: 'delivered', attempts: 1 });
  });

  it('that was changed on its way, or signed with another secret, is found out', async () => {
    await beLate(runner);
    await settle(runner);
    const body = hook.received[0]?.body ?? '';
    expect(() => new Webhook(secret).verify(body.replace('"level":1', '"level":2'), signed())).toThrow(
      WebhookVerificationError,
    );
    const other = `whsec_${Buffer.from('somebody else’s secret, 32 bytes').toString('base64')}`;
    expect(() => new Webhook(other).verify(body, signed())).toThrow(WebhookVerificationError);
  });

  it.each([
    ['answers 500', 500, { kind: 'httpStatus', status: 500 }],
    ['redirects elsewhere, which is not followed', 302, { kind: 'redirected', status: 302 }],
  ])('whose endpoint %s is sent again with the same id', async (_how, status, failure) => {
    hook.answers((response) => void response.writeHead(status, { location: `${hook.url}/elsewhere` }).end());
    await beLate(runner);
    await settle(runner);
    expect(await delivery()).toMatchObject({ status: 'pending', attempts: 1, failure });
    hook.answers((response) => void response.writeHead(204).end());
    await runner.clock.advance(5_000);
    await settle(runner);
    expect(await delivery()).toMatchObject({
      status: 'delivered',
      attempts: 2,
      failure: null,
      last_error: null,
    });
    expect(hook.received.map(({ path }) => path)).toEqual(['/alerts', '/alerts']);
    expect(signed(1)['webhook-id']).toBe(signed(0)['webhook-id']);
    expect(() => new Webhook(secret).verify(hook.received[1]?.body ?? '', signed(1))).not.toThrow();
  });

  it('whose endpoint asks for patience (429, Retry-After) is not sent again before', async () => {
    hook.answers((response) => void response.writeHead(429, { 'retry-after': '120' }).end());
    await beLate(runner);
    await settle(runner);
    expect((await delivery())?.wait).toBeGreaterThan(110_000);
    await runner.clock.advance(MINUTE);
    await settle(runner);
    expect(hook.received).toHaveLength(1);
    hook.answers((response) => void response.writeHead(200).end());
    await runner.clock.advance(MINUTE);
    await settle(runner);
    expect(await delivery()).toMatchObject({ status: 'delivered', attempts: 2 });
  });

  it('whose endpoint asks for patience until a date waits for it, an hour at most', async () => {
    const tomorrow = new Date(Date.now() + 24 * 60 * MINUTE).toUTCString();
    hook.answers((response) => void response.writeHead(503, { 'retry-after': tomorrow }).end());
    await beLate(runner);
    await settle(runner);
    expect((await delivery())?.wait).toBeGreaterThan(59 * MINUTE);
    expect((await delivery())?.wait).toBeLessThanOrEqual(60 * MINUTE);
  });

  it('whose endpoint never answers is let go of, and sent again', async () => {
    hook.answers(() => {});
    await beLate(runner);
    await settle(runner);
    expect(await delivery()).toMatchObject({ status: 'pending', attempts: 1 });
    expect((await delivery())?.failure).toEqual({ kind: 'timedOut', host: hook.host });
  });

  it('whose secret was sealed by another installation says so, and is tried again', async () => {
    await runner.rows('UPDATE webhook_endpoint SET sealed_secret = $1', [
      createSecretSeal('another installation').seal(secret),
    ]);
    await beLate(runner);
    await settle(runner);
    expect(await delivery()).toMatchObject({ status: 'pending', failure: { kind: 'secretUnreadable' } });
    expect(hook.received).toHaveLength(0);
  });

  it('that failed before failures were data still says why, and so does a failure of a newer version', async () => {
    hook.answers((response) => void response.writeHead(410).end());
    await beLate(runner);
    await settle(runner);
    const shown = async () => {
      const { items } = await runner.runtime.alerts.deliveries(owner, { limit: 10, cursor: null });
      return items.map(({ failure, lastError }) => ({ failure, lastError }));
    };
    const sentence = 'The endpoint says that it is gone for good (410).';
    expect(await shown()).toEqual([{ failure: { kind: 'gone' }, lastError: sentence }]);
    await runner.rows(`UPDATE delivery SET failure = NULL, last_error = 'The endpoint answered 410 Gone.'`);
    expect(await shown()).toEqual([{ failure: null, lastError: 'The endpoint answered 410 Gone.' }]);
    await runner.rows(
      `UPDATE delivery SET failure = '{"kind": "eatenByTheDog"}', last_error = 'The dog ate it.'`,
    );
    expect(await shown()).toEqual([{ failure: null, lastError: 'The dog ate it.' }]);
  });

  it('whose endpoint hangs up is sent again', async () => {
    hook.answers((response) => void response.destroy());
    await beLate(runner);
    await settle(runner);
    expect(await delivery()).toMatchObject({
      status: 'pending',
      attempts: 1,
      failure: { kind: 'hungUp', host: hook.host },
    });
  });

  it('whose endpoint is gone (410), or whose host nobody has opened, is given up at once', async () => {
    hook.answers((response) => void response.writeHead(410).end());
    await beLate(runner);
    await settle(runner);
    expect(await delivery()).toMatchObject({ status: 'dead', attempts: 1 });

    await runner.rows('DELETE FROM delivery');
    await runner.runtime.organisation.saveSettings(owner, { allowedHosts: [] });
    await beLate(runner);
    await settle(runner);
    expect(hook.received).toHaveLength(1);
    expect(await delivery()).toMatchObject({ status: 'dead', attempts: 1 });
  });
});
