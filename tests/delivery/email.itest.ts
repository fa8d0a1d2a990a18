import { createEmailChannel } from '@sopflow/notify';
import { type DisposableMailServer, disposableMailServer } from '@sopflow/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { as, inOrder, owner, publish, type Runner, startRunner, taskOf } from '../runner/runner.ts';
import { HOUR, MINUTE, reports, settle } from './late.ts';

let mail: DisposableMailServer;
let runner: Runner;
let email: ReturnType<typeof createEmailChannel>;

beforeEach(async () => {
  mail = await disposableMailServer();
  email = createEmailChannel({
    smtpUrl: mail.url,
    from: 'Sopflow <sopflow@example.com>',
    baseUrl: 'https://sopflow.example.com',
  });
  runner = await startRunner(undefined, [email]);
  await publish(runner, inOrder('launch', [taskOf('design', 'li')], { runTitle: '春季新品 <1>' }));
});
afterEach(async () => {
  expect(runner.troubles).toEqual([]);
  await runner.close();
  await runner.database.drop();
  email.close();
  await mail.stop();
});

/** Starts a run whose only task is Li’s; half of its hour passes, so that Li is reminded. Gives the run. */
async function remindLi(): Promise<string> {
  const { runId } = await runner.runtime.runs.start(as('li'), { sopKey: 'launch', input: {} });
  await runner.clock.advance(HOUR / 2 + 1000);
  await runner.calm();
  return runId;
}

const deliveries = () =>
  runner.rows<{ status: string; attempts: number; last_error: string | null }>(
    'SELECT status, attempts, last_error FROM delivery ORDER BY key',
  );

describe('a mail', () => {
  it('goes to its reader alone, plain and as HTML, in Chinese', async () => {
    const runId = await remindLi();
    await settle(runner);
    expect(mail.received).toHaveLength(1);
    const [first] = mail.received;
    expect(first).toMatchObject({
      recipients: ['li@example.com'],
      to: 'li@example.com',
      from: 'sopflow@example.com',
      subject: '即将到期：春季新品 <1>·design',
    });
    const link = `https://sopflow.example.com/work/tasks/${runId}.1`;
    expect(first?.text).toMatch(
      /^待办任务“春季新品 <1>·design”将于 \d{4}年\d+月\d+日 \d{2}:\d{2} 到期，请尽快办理。/,
    );
    expect(first?.text).toContain(link);
    expect(first?.html).toContain('<html lang="zh">');
    expect(first?.html).toContain('春季新品 &lt;1&gt;·design');
    expect(first?.html).not.toContain('<1>');
    expect(first?.html).toContain(`href="${link}"`);
    expect(first?.headers['auto-submitted']).toBe('auto-generated');
    expect(await deliveries()).toEqual([{ status: 'delivered', attempts: 1, last_error: null }]);
  });

  it('is in English, and tells the time of the reader’s own zone by name', async () => {
    await runner.runtime.people.changeOwn(as('li'), { locale: 'en', timeZone: 'Europe/Berlin' });
    await remindLi();
    await settle(runner);
    const [first] = mail.received;
    expect(first?.subject).toBe('Due soon: design (春季新品 <1>)');
    expect(first?.text).toMatch(/is due \d+ \w+ \d{4}, \d{2}:\d{2} \(Central European Time, GMT\+[12]\)\./);
    expect(first?.html).toContain('<html lang="en">');
  });

  it('is written in the organisation’s zone, which is not named, for whoever has none of their own', async () => {
    await runner.runtime.organisation.saveSettings(owner, { timeZone: 'America/New_York' });
    await runner.runtime.people.changeOwn(as('li'), { locale: 'en' });
    const before = await runner.clock.now();
    await remindLi();
    await settle(runner);
    const due = new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'America/New_York',
    }).format(before + HOUR);
    expect(mail.received[0]?.text).toContain(`is due ${due}.`);
  });

  it('is known by its id: sent again after a crash between sending and noting, it has the same', async () => {
    await remindLi();
    await settle(runner);
    // What the crash leaves behind: a lease that ends, and no note of the attempt.
    await runner.rows(
      `UPDATE delivery SET status = 'pending', attempts = 0, delivered_at = NULL, next_attempt_at = sopflow_now()`,
    );
    await settle(runner);
    const ids = mail.received.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^<r_.+\.email\.li@sopflow>$/);
  });

  it('to somebody else has another id', async () => {
    await publish(runner, inOrder('other', [taskOf('draw', 'wang')]));
    await runner.runtime.runs.start(as('li'), { sopKey: 'other', input: {} });
    await remindLi();
    await settle(runner);
    expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(2);
    expect(mail.received.flatMap(({ recipients }) => recipients).toSorted()).toEqual([
      'li@example.com',
      'wang@example.com',
    ]);
  });
});

describe('a mail that the server does not take', () => {
  it('for good (550) is given up at once, stays visible, and is reported once', async () => {
    mail.answers(() => ({ code: 550, sentence: 'No such mailbox here.' }));
    const runId = await remindLi();
    await settle(runner);
    await runner.clock.advance(HOUR / 4);
    await settle(runner);
    expect(mail.offered).toEqual(['li@example.com']);
    const { items } = await runner.runtime.alerts.deliveries(owner, {
      status: 'dead',
      limit: 10,
      cursor: null,
    });
    expect(items).toMatchObject([{ runId, channel: 'email', personId: 'li', attempts: 1 }]);
    expect(items[0]).toMatchObject({
      failure: { kind: 'mailRefused', code: 550, words: 'No such mailbox here.' },
      lastError: 'The mail server refused it (550): No such mailbox here.',
    });
    expect(await reports(runner)).toEqual(['owner']);
  });

  it('for now (451, greylisting) is tried again later with the same id', async () => {
    let busy = true;
    mail.answers(() => (busy ? { code: 451, sentence: 'Greylisted, try again later.' } : null));
    await remindLi();
    await settle(runner);
    expect(await deliveries()).toMatchObject([{ status: 'pending', attempts: 1 }]);
    await settle(runner);
    expect(mail.offered).toHaveLength(1);
    busy = false;
    await runner.clock.advance(5_000);
    await settle(runner);
    expect(await deliveries()).toEqual([{ status: 'delivered', attempts: 2, last_error: null }]);
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.messageId).toMatch(/\.email\.li@sopflow>$/);
    expect(await reports(runner)).toEqual([]);
  });

  it('because it is down is tried again with growing pauses, and arrives when it is up', async () => {
    await mail.stop();
    await remindLi();
    for (const pause of [0, 5_000, 10_000, 20_000]) {
      await runner.clock.advance(pause);
      await settle(runner);
    }
    expect(await deliveries()).toMatchObject([{ status: 'pending', attempts: 4 }]);
    await mail.start();
    await runner.clock.advance(40_000);
    await settle(runner);
    expect(await deliveries()).toMatchObject([{ status: 'delivered', attempts: 5 }]);
    expect(mail.received).toHaveLength(1);
  });

  it('because it stays down is given up after the tenth time, and somebody is told', async () => {
    await mail.stop();
    await remindLi();
    // the run itself goes on: its deadline passes, and tells about that too
    await runner.runtime.tasks.complete(as('li'), await openTask(), {
      outcome: 'done',
      values: {},
      checked: [],
    });
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await settle(runner);
      expect((await deliveries())[0]).toMatchObject({
        attempts: attempt,
        status: attempt < 10 ? 'pending' : 'dead',
      });
      await runner.clock.advance(45 * MINUTE);
    }
    await settle(runner);
    expect(await deliveries()).toHaveLength(1);
    expect(await reports(runner)).toEqual(['owner']);
    await mail.start();
  });
});

async function openTask(): Promise<string> {
  const [task] = await runner.rows<{ id: string }>(`SELECT id FROM task WHERE status = 'open'`);
  return task?.id ?? '';
}
