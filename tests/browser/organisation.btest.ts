import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  CHROMIUM_FLAGS,
  chromiumExecutable,
  freshDatabase,
  type FreshDatabase,
  onDatabase,
} from '@sopflow/testkit';
import { type Browser, chromium, type Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousViolations } from './axe.ts';

const PATIENCE_MS = 20_000;
const administrator = { email: 'admin@shop.example.com', password: 'a long enough secret' };

/** An administrator sets up who is told, who is on duty and where messages go, without ever touching the API by hand. */
describe('setting up the organisation', () => {
  let database: FreshDatabase;
  let folder: string;
  let server: ChildProcess;
  let receiver: Server;
  let hook: string;
  let origin: string;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const received: { readonly headers: Record<string, string>; readonly body: string }[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'sopflow-organisation-'));
    receiver = createServer((request, response) => {
      void textOf(request).then((body) => {
        received.push({ headers: request.headers as Record<string, string>, body });
        response.writeHead(204).end();
      });
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    hook = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/hook`;
    server = spawn(process.execPath, [join(import.meta.dirname, '../../scripts/start.ts')], {
      env: {
        ...process.env,
        NODE_ENV: 'test',
        PORT: '0',
        DATA_DIR: folder,
        DATABASE_URL: database.connectionString,
        SOPFLOW_SAMPLE: 'en',
        SOPFLOW_ADMIN_EMAIL: administrator.email,
        SOPFLOW_ADMIN_PASSWORD: administrator.password,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    origin = await originOf(server);
    browser = await chromium.launch({
      executablePath: chromiumExecutable() ?? '',
      args: [...CHROMIUM_FLAGS],
    });
    const context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
    });
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(origin);
    await page.getByLabel('Email').fill(administrator.email);
    await page.locator('input[type=password]').fill(administrator.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Organisation' }).first().click();
  });

  afterAll(async () => {
    await browser?.close();
    if (server?.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    receiver.close();
    receiver.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
    await database?.drop();
  });

  it('adds a level to a policy, which says what is wrong while it is typed', async () => {
    await page.getByRole('link', { name: 'Escalation', exact: true }).click();
    await page.getByRole('link', { name: 'Urgent' }).click();
    await page.getByText('15 min, until somebody acknowledges', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('button', { name: 'Add a level' }).click();
    const level = page.getByRole('group', { name: 'Level 4' });
    const begins = level.getByRole('textbox', { name: 'Begins after: how much' });

    await begins.fill('1');
    await page.getByText('Level 4 may not begin before level 3.').waitFor();
    await begins.fill('30');
    await page.getByText('Level 4 may not begin before level 3.').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Choose at least one recipient.').waitFor();
    await level.getByRole('button', { name: 'Add a recipient' }).click();
    await level.getByRole('combobox', { name: 'On-call schedule' }).click();
    await page.getByRole('option', { name: 'Shop on-call' }).click();
    await page.getByRole('button', { name: 'Save' }).click();

    await page.getByText('30 min late').waitFor();
    expect(await page.getByText('Shop on-call, level 1').count()).toBe(2);
  });

  it('takes the change back from the toast', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('30 min late').waitFor({ state: 'detached' });
    expect(await page.getByText('Revision 3').count()).toBe(1);
  });

  it('puts a stand-in on duty, who is then the one who answers', async () => {
    await page.getByRole('link', { name: 'On-call', exact: true }).click();
    await page.getByRole('link', { name: 'Shop on-call' }).click();
    await page.getByRole('button', { name: 'Add a stand-in' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Who stands in' }).fill('Gao');
    await page.getByRole('option', { name: /Gao Yan/u }).click();
    const from = dialog.getByRole('group', { name: 'From' });
    await from.getByLabel('From: day').fill('2026-01-05');
    await from.getByLabel('From: time').fill('9');
    const until = dialog.getByRole('group', { name: 'Until' });
    await until.getByLabel('Until: day').fill('2099-01-05');
    await until.getByLabel('Until: time').fill('930');
    await dialog.getByRole('button', { name: 'Put on duty' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('region', { name: 'On duty now' }).getByText('Gao Yan').waitFor();
    await page.getByRole('region', { name: 'Coming weeks' }).getByText('Gao Yan').waitFor();
    const standIns = page.getByRole('region', { name: 'Stand-ins' });
    await standIns.getByText('09:30', { exact: false }).waitFor();
    expect(await standIns.getByRole('listitem').count()).toBe(1);
    await standIns.getByRole('button', { name: 'Remove the stand-in Gao Yan' }).click();
    await page
      .getByRole('region', { name: 'On duty now' })
      .getByText('Gao Yan')
      .waitFor({ state: 'detached' });
  });

  it('adds a webhook, whose test arrives once its host is allowed, signed with the secret shown once', async () => {
    await page.getByRole('link', { name: 'Channels', exact: true }).click();
    await page.getByRole('button', { name: 'Add a webhook' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name in English').fill('Duty group');
    await dialog.getByLabel('Address').fill('duty group');
    await dialog.getByText('Write a web address', { exact: false }).waitFor();
    await dialog.getByLabel('Address').fill(hook);
    await dialog.getByRole('button', { name: 'Add a webhook' }).click();
    const secret = (await dialog.locator('code').textContent()) ?? '';
    expect(secret).toMatch(/^whsec_/u);
    await dialog.getByRole('link', { name: 'Go on to the test' }).click();

    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('It did not arrive').waitFor();
    expect(received).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('Allowed hosts').fill('127.0.0.1');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The settings are saved').first().waitFor();

    await page.goto(`${origin}/organisation/channels/duty-group`);
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('It arrived').waitFor();
    const [message] = received;
    expect(() => new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {})).not.toThrow();
    expect(await page.getByText(secret).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('has what was given up tried again, and discards the rest', async () => {
    await giveUp('told', { effect: 'send', to: 'r_gone', stimulus: { type: 'resume' } });
    await giveUp('raised', { effect: 'raiseAlert', alertId: 'a_1', policy: 'unheard-of', cause: {} });
    const navigation = page.getByRole('navigation');
    await navigation.getByRole('link', { name: 'Duty' }).first().click();
    await navigation.getByRole('link', { name: 'Quarantine' }).click();
    const list = page.getByRole('list', { name: 'Quarantine' });
    await list.getByText('No space left on device').first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Try again: Pass on an event' }).click();
    await page.getByText('is being tried again').first().waitFor();
    await list.getByText('Pass on an event').waitFor({ state: 'detached' });
    await expect
      .poll(() => statesOf('told'), { timeout: PATIENCE_MS })
      .toEqual([{ attempts: 0, done: true }]);

    await list.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Nothing is in quarantine').waitFor();
    expect(await statesOf('raised')).toEqual([{ attempts: 10, done: true }]);
    expect(faults).toEqual([]);
  });

  /** Puts an effect into the database as it stands there after its tenth failure. */
  async function giveUp(key: string, effect: object): Promise<void> {
    await onDatabase(database.connectionString, (client) =>
      client.query(
        `INSERT INTO outbox (key, instance_id, effect, created_at, claimed_until, attempts, last_error, quarantined_at)
         VALUES ($1, 'r_gone', $2, 0, 0, 10, 'error: No space left on device', sopflow_now())`,
        [key, JSON.stringify({ ...effect, key })],
      ),
    );
  }

  async function statesOf(key: string): Promise<object[]> {
    const { rows } = await onDatabase(database.connectionString, (client) =>
      client.query<{ attempts: number; done: boolean }>(
        'SELECT attempts, done_at IS NOT NULL AS done FROM outbox WHERE key = $1',
        [key],
      ),
    );
    return rows;
  }
});

async function originOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new TypeError('The process has no output to read.');
  for await (const line of createInterface(child.stdout)) {
    const ready = /ready: (http:\/\/\S+)/u.exec(line)?.[1];
    if (ready !== undefined) {
      child.stdout.resume();
      return ready;
    }
  }
  throw new Error('The product ended before it was ready.');
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}
