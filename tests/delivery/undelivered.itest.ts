import { createEmailChannel, createWebhookChannel } from '@sopflow/notify';
import {
  type DisposableMailServer,
  disposableMailServer,
  type DisposableReceiver,
  disposableReceiver,
} from '@sopflow/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { as, inOrder, owner, publish, type Runner, startRunner, taskOf } from '../runner/runner.ts';
import { beLate, checkReplay, HOUR, level, MINUTE, reports, settle, standing, withLevels } from './late.ts';

let mail: DisposableMailServer;
let hook: DisposableReceiver;
let runner: Runner;
let email: ReturnType<typeof createEmailChannel>;

beforeEach(async () => {
  mail = await disposableMailServer();
  hook = await disposableReceiver();
  const baseUrl = 'http://sopflow.test';
  email = createEmailChannel({ smtpUrl: mail.url, from: 'sopflow@example.com', baseUrl });
  const webhook = createWebhookChannel({ baseUrl, allowedHosts: () => Promise.resolve([hook.host]) });
  runner = await startRunner(undefined, [email, webhook]);
  await runner.runtime.people.update(owner, 'chen', { roles: ['staff', 'operations'] });
});
afterEach(async () => {
  expect(runner.troubles).toEqual([]);
  await runner.close();
  await runner.database.drop();
  email.close();
  await mail.stop();
  await hook.close();
});

const refusing =
  (...people: readonly string[]) =>
  (address: string) =>
    people.includes(address.split('@')[0] ?? '') ? { code: 550, sentence: 'No such mailbox.' } : null;

async function openWebhook(): Promise<void> {
  await runner.runtime.organisation.saveWebhook(owner, {
    key: 'chat',
    name: { en: 'Chat' },
    url: `${hook.url}/alerts`,
    enabled: true,
  });
}

describe('an alert whose level reaches nobody', () => {
  it('climbs at once, level by level, until somebody is reached', async () => {
    await withLevels(runner, [
      level(0, ['owner'], ['email']),
      level(2, ['wang'], ['email']),
      level(4, ['zhao'], ['email']),
    ]);
    mail.answers(refusing('li', 'wang'));
    const alertId = await beLate(runner);
    const before = await runner.clock.now();
    await settle(runner);
    expect((await runner.clock.now()) - before).toBeLessThan(MINUTE);
    expect(await standing(runner, alertId)).toEqual({
      status: 'open',
      level: 3,
      told: ['levelReached 1', 'levelUnreached 1', 'levelReached 2', 'levelUnreached 2', 'levelReached 3'],
    });
    expect(mail.received.map(({ to }) => to)).toEqual(['zhao@example.com']);
    await checkReplay(runner, alertId);
  });

  it('is counted by triggers like any other that reached its level', async () => {
    await withLevels(runner, [level(0, ['owner'], ['email']), level(2, ['wang'], ['email'])]);
    mail.answers(refusing('li'));
    await beLate(runner);
    await settle(runner);
    expect(await runner.rows('SELECT level FROM alert_level ORDER BY level')).toEqual([
      { level: 1 },
      { level: 2 },
    ]);
  });

  it('is reported in the app, once, to the SOP’s owner and to operations', async () => {
    await withLevels(runner, [level(0, ['owner'], ['email']), level(2, ['wang'], ['email'])]);
    mail.answers(refusing('li'));
    const alertId = await beLate(runner);
    await settle(runner);
    expect(await reports(runner)).toEqual(['chen', 'owner']);
    const { items } = await runner.runtime.notices.mine(as('chen'), { limit: 10, cursor: null });
    expect(items[0]).toMatchObject({ topic: 'undelivered', about: { alertId, level: 1 } });
  });

  it('does not turn in a circle on the last level: it says so once each time the level begins again', async () => {
    await withLevels(runner, [level(0, ['owner'], ['email'])]);
    mail.answers(refusing('li'));
    const alertId = await beLate(runner);
    await settle(runner);
    await settle(runner);
    expect((await standing(runner, alertId)).told).toEqual(['levelReached 1', 'levelUnreached 1']);
    expect(mail.offered).toHaveLength(1);
    expect(await reports(runner)).toEqual(['chen', 'owner']);
    await runner.clock.advance(24 * HOUR);
    await settle(runner);
    expect((await standing(runner, alertId)).told).toEqual([
      'levelReached 1',
      'levelUnreached 1',
      'levelReached 1',
      'levelUnreached 1',
    ]);
    await checkReplay(runner, alertId);
  });

  it('also when its mails are given up only after the last of many attempts', async () => {
    await withLevels(runner, [level(0, ['owner'], ['email']), level(48, ['wang'], ['inApp'])]);
    await mail.stop();
    const alertId = await beLate(runner);
    for (let pause = 0; pause < 9; pause += 1) {
      await settle(runner);
      expect((await standing(runner, alertId)).level).toBe(1);
      await runner.clock.advance(HOUR);
    }
    await settle(runner);
    expect((await standing(runner, alertId)).level).toBe(2);
    await mail.start();
  });

  it('climbs where no channel of the level is set up at all', async () => {
    await withLevels(runner, [level(0, ['owner'], ['webhook']), level(2, ['wang'], ['email'])]);
    const alertId = await beLate(runner);
    await settle(runner);
    expect((await standing(runner, alertId)).level).toBe(2);
    const { items } = await runner.runtime.alerts.deliveries(owner, {
      status: 'dead',
      limit: 10,
      cursor: null,
    });
    expect(items).toMatchObject([{ channel: 'webhook', attempts: 0 }]);
  });

  it('climbs once, however many workers see it', async () => {
    await withLevels(runner, [
      level(0, ['owner', 'zhao'], ['email']),
      level(2, ['wang'], ['email']),
      level(4, ['chen'], ['email']),
    ]);
    mail.answers(refusing('li', 'zhao'));
    const alertId = await beLate(runner);
    const second = runner.another();
    await Promise.all([runner, second, runner, second].map(({ runtime }) => runtime.work.deliverDue()));
    await settle(runner);
    expect((await standing(runner, alertId)).told).toEqual([
      'levelReached 1',
      'levelUnreached 1',
      'levelReached 2',
    ]);
    expect(await reports(runner)).toEqual(['chen', 'owner']);
    await second.close();
  });

  it('draws the conclusion after a crash between giving up and climbing, and never twice', async () => {
    await withLevels(runner, [level(0, ['owner'], ['email']), level(2, ['wang'], ['email'])]);
    const alertId = await beLate(runner);
    const [delivery] = await runner.rows<{ key: string }>('SELECT key FROM delivery');
    // What the crash leaves behind: the attempt has ended, and nothing has been made of it.
    await runner.store.notices.ended([
      {
        key: delivery?.key ?? '',
        ok: false,
        failure: { kind: 'mailRefused', code: 550, words: 'No such mailbox.' },
        retryInMs: null,
        tried: true,
      },
    ]);
    await settle(runner);
    expect((await standing(runner, alertId)).level).toBe(2);
    await runner.rows('UPDATE delivery SET dealt_with_at = NULL');
    await settle(runner);
    expect((await standing(runner, alertId)).told).toEqual([
      'levelReached 1',
      'levelUnreached 1',
      'levelReached 2',
    ]);
    expect(await reports(runner)).toEqual(['chen', 'owner']);
  });
});

describe('an alert whose level reached somebody', () => {
  it('waits, when one of two people has the mail', async () => {
    await withLevels(runner, [level(0, ['owner', 'zhao'], ['email']), level(2, ['wang'], ['email'])]);
    mail.answers(refusing('li'));
    const alertId = await beLate(runner);
    await settle(runner);
    expect((await standing(runner, alertId)).told).toEqual(['levelReached 1']);
    expect(await reports(runner)).toEqual([]);
    await runner.clock.advance(2 * HOUR);
    await settle(runner);
    expect((await standing(runner, alertId)).level).toBe(2);
  });

  it('waits while another channel is still being tried, and until that has ended', async () => {
    await withLevels(runner, [level(0, ['owner'], ['email', 'webhook']), level(48, ['wang'], ['email'])]);
    await openWebhook();
    hook.answers((response) => void response.writeHead(500).end());
    mail.answers(refusing('li'));
    const alertId = await beLate(runner);
    await settle(runner);
    expect((await standing(runner, alertId)).level).toBe(1);
    hook.answers((response) => void response.writeHead(410).end());
    await runner.clock.advance(MINUTE);
    await settle(runner);
    expect((await standing(runner, alertId)).level).toBe(2);
  });

  it('waits when the webhook took it', async () => {
    await withLevels(runner, [level(0, ['owner'], ['email', 'webhook']), level(2, ['wang'], ['email'])]);
    await openWebhook();
    mail.answers(refusing('li'));
    const alertId = await beLate(runner);
    await settle(runner);
    expect((await standing(runner, alertId)).level).toBe(1);
    expect(hook.received).toHaveLength(1);
  });

  it('waits when somebody has read it in the app, and not when nobody has', async () => {
    await withLevels(runner, [
      level(0, ['owner'], ['inApp', 'email']),
      level(2, ['wang'], ['inApp', 'email']),
    ]);
    mail.answers(refusing('li', 'wang'));
    const alertId = await beLate(runner);
    await runner.runtime.notices.markRead(as('li'), 'all');
    await settle(runner);
    expect((await standing(runner, alertId)).level).toBe(1);

    const unread = await beLate(runner);
    await settle(runner);
    expect((await standing(runner, unread)).level).toBe(2);
  });

  it('stays where it is when somebody has taken it in hand', async () => {
    await withLevels(runner, [level(0, ['owner'], ['email']), level(2, ['wang'], ['email'])]);
    mail.answers(refusing('li'));
    const alertId = await beLate(runner);
    await runner.runtime.alerts.acknowledge(as('chen', 'operations'), alertId);
    await settle(runner);
    expect(await standing(runner, alertId)).toMatchObject({ status: 'acknowledged', level: 1 });
  });
});

it('without a mail server, a line in the app is the way there is: nothing is hurried', async () => {
  const bare = await startRunner();
  await withLevels(bare, [level(0, ['owner'], ['inApp', 'email']), level(2, ['wang'], ['inApp', 'email'])]);
  const alertId = await beLate(bare);
  await settle(bare);
  expect((await standing(bare, alertId)).told).toEqual(['levelReached 1']);
  // a reminder that has its line in the app
  await publish(bare, inOrder('plain', [taskOf('draw', 'wang')]));
  await bare.runtime.runs.start(as('li'), { sopKey: 'plain', input: {} });
  await bare.clock.advance(HOUR / 2 + 1000);
  await settle(bare);
  expect(await bare.rows(`SELECT 1 FROM notification WHERE topic = 'taskReminder'`)).toHaveLength(1);
  expect(await reports(bare)).toEqual([]);
  await bare.close();
  await bare.database.drop();
});
