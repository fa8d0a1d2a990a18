import { ProblemDocument, ProblemError } from '@sopflow/contract';
import { onDatabase } from '@sopflow/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type StartedServer, startedServer, type Visitor } from './startedServer.ts';

const PASSWORD = 'a long enough secret';

let server: StartedServer;
let admin: Visitor;

beforeAll(async () => {
  server = await startedServer({ admin: ADMIN, trustedProxies: 0 });
  admin = await server.signedIn(ADMIN.email, ADMIN.password);
});
afterAll(() => server.close());

let number = 0;
/** A new colleague with a password of their own. */
async function colleague(): Promise<{ id: string; email: string; visitor: Visitor }> {
  number += 1;
  const id = `colleague${number}`;
  const email = `${id}@sessions.example`;
  await admin.client.people.create({
    body: { id, name: id, email, locale: 'en', roles: ['staff'], password: PASSWORD },
  });
  return { id, email, visitor: await server.signedIn(email, PASSWORD) };
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'DONE';
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}

describe('The next request is 401', () => {
  it('after signing out, with the very same cookie', async () => {
    const { visitor } = await colleague();
    const cookie = visitor.cookie();
    expect(await codeOf(visitor.client.access.me())).toBe('DONE');
    await visitor.client.access.signOut();
    expect(visitor.cookie()).toBe('');
    expect(await codeOf(server.visitor({ cookie }).client.access.me())).toBe('NOT_SIGNED_IN');
  });

  it('of somebody who was disabled', async () => {
    const { id, email, visitor } = await colleague();
    expect(await codeOf(visitor.client.tasks.list())).toBe('DONE');
    await admin.client.people.update({ params: { id }, body: { status: 'disabled' } });
    expect(await codeOf(visitor.client.tasks.list())).toBe('NOT_SIGNED_IN');
    expect(await codeOf(server.signedIn(email, PASSWORD))).toBe('NOT_SIGNED_IN');
  });

  it('of whoever still used the old password', async () => {
    const { id, email, visitor } = await colleague();
    await admin.client.people.setPassword({ params: { id }, body: { password: 'another long secret' } });
    expect(await codeOf(visitor.client.access.me())).toBe('NOT_SIGNED_IN');
    expect(await codeOf(server.signedIn(email, PASSWORD))).toBe('NOT_SIGNED_IN');
    expect(await codeOf(server.signedIn(email, 'another long secret'))).toBe('DONE');
  });

  it('of a machine whose key was revoked', async () => {
    const { apiKey, secret } = await admin.client.access.createApiKey({
      body: { name: 'robot', roles: ['operations'] },
    });
    const machine = server.visitor({ authorization: `Bearer ${secret}` });
    expect(await codeOf(machine.client.runs.list())).toBe('DONE');
    await admin.client.access.revokeApiKey({ params: { id: apiKey.id } });
    expect(await codeOf(machine.client.runs.list())).toBe('NOT_SIGNED_IN');
  });

  it('when another process ended the session, as soon as the news of it arrives', async () => {
    const { id, visitor } = await colleague();
    expect(await codeOf(visitor.client.access.me())).toBe('DONE');
    await onDatabase(server.databaseUrl, async (client) => {
      await client.query(`UPDATE person SET status = 'disabled' WHERE id = $1`, [id]);
      await client.query(`SELECT pg_notify('sopflow_sessions', 'somebody')`);
    });
    await expect
      .poll(() => codeOf(visitor.client.access.me()), { timeout: 2_000, interval: 20 })
      .toBe('NOT_SIGNED_IN');
  });
});

describe('A session', () => {
  it('travels in a cookie that no script reads and no other site sends', async () => {
    const { email } = await colleague();
    const response = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    expect(response.headers.getSetCookie().join()).toMatch(/; HttpOnly; SameSite=Lax; Expires=/u);
  });

  it('is secure where people come over https', async () => {
    const secure = await startedServer({ admin: ADMIN, publicUrl: 'https://sopflow.example' });
    const response = await fetch(`${secure.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ADMIN),
    });
    expect(response.headers.getSetCookie().join()).toMatch(/^__Host-sopflow_session=.*; Secure$/u);
    await secure.close();
  });

  it('cannot be taken from the database', async () => {
    const { visitor } = await colleague();
    const tokens = await onDatabase(server.databaseUrl, async (client) =>
      (await client.query<{ token: string }>('SELECT token FROM sign_in_session')).rows.map(
        (row) => row.token,
      ),
    );
    expect(tokens.length).toBeGreaterThan(0);
    for (const token of tokens) {
      expect(visitor.cookie()).not.toContain(token);
      expect(await codeOf(server.visitor({ cookie: `sopflow_session=${token}` }).client.access.me())).toBe(
        'NOT_SIGNED_IN',
      );
    }
  });

  it('is not opened by a page of another site, nor used by one', async () => {
    const { visitor, email } = await colleague();
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null' },
    ]) {
      for (const [path, body] of [
        ['/api/v1/session', { email, password: PASSWORD }],
        ['/api/v1/notifications/read', { ids: 'all' }],
      ] as const) {
        const response = await visitor.send(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        });
        expect(response.status).toBe(403);
        expect(ProblemDocument.parse(await response.json()).code).toBe('FOREIGN_ORIGIN');
      }
    }
    const own = await visitor.send('/api/v1/notifications/read', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: '{"ids":"all"}',
    });
    expect(own.status).toBe(200);
  });
});

describe('Guessing passwords', () => {
  it('ends after a few tries, whatever address the sender claims to come from', async () => {
    const { email } = await colleague();
    const ends: string[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      const guesser = server.visitor({ 'x-forwarded-for': `203.0.113.${guess}` });
      ends.push(
        await codeOf(guesser.client.access.signIn({ body: { email, password: `guess number ${guess}` } })),
      );
    }
    expect(ends.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 'NOT_SIGNED_IN'));
    expect(ends.at(-1)).toBe('RATE_LIMITED');
    // The right password is not let through either: whoever guesses must not learn by it.
    expect(await codeOf(server.signedIn(email, PASSWORD))).toBe('RATE_LIMITED');
  });
});

describe('Guessing from one address', () => {
  it('ends too, with a new account and a new claimed address each time', async () => {
    const guessed = await startedServer({ admin: ADMIN });
    const guess = (place: number) =>
      codeOf(
        guessed
          .visitor({ 'x-forwarded-for': `203.0.113.${place}` })
          .client.access.signIn({ body: { email: `guess${place}@sopflow.example`, password: 'a guess' } }),
      );
    const ends: string[] = [];
    for (let place = 0; place < 64; place += 8)
      ends.push(...(await Promise.all(Array.from({ length: 8 }, (_, next) => guess(place + next)))));
    expect(ends.filter((end) => end === 'RATE_LIMITED')).toHaveLength(4);
    await guessed.close();
  });
});

describe('Looking through the eyes of somebody else', () => {
  it('acts as that person, says by whom, is written down, and ends', async () => {
    const { id } = await colleague();
    const eyes = await server.signedIn(ADMIN.email, ADMIN.password);
    const seen = await eyes.client.access.viewAs({ body: { personId: id } });
    expect(seen).toMatchObject({ person: { id }, roles: ['staff'], viewedBy: { id: 'admin' } });
    expect(await codeOf(eyes.client.access.viewAs({ body: { personId: 'admin' } }))).toBe('NOT_ALLOWED');
    expect(await codeOf(eyes.client.access.audit())).toBe('NOT_ALLOWED');
    expect(
      await codeOf(eyes.client.people.update({ params: { id }, body: { roles: ['administrator'] } })),
    ).toBe('NOT_ALLOWED');
    expect((await eyes.client.access.endViewAs()).person.id).toBe('admin');

    const { items } = await admin.client.access.audit({ query: { objectKind: 'person', objectId: id } });
    expect(items.map((entry) => entry.action)).toEqual(
      expect.arrayContaining(['viewAs.begin', 'viewAs.end']),
    );
    expect(items.find((entry) => entry.action === 'viewAs.end')?.actor).toEqual({
      kind: 'person',
      personId: id,
      viewedBy: 'admin',
    });
  });

  it('ends with the eyes: an administrator does not go on as themselves by surprise', async () => {
    const { id } = await colleague();
    const eyes = await server.signedIn(ADMIN.email, ADMIN.password);
    await eyes.client.access.viewAs({ body: { personId: id } });
    await admin.client.people.update({ params: { id }, body: { status: 'disabled' } });
    expect(await codeOf(eyes.client.access.me())).toBe('NOT_SIGNED_IN');
  });

  it('is for administrators only', async () => {
    const { id } = await colleague();
    await admin.client.people.update({ params: { id }, body: { roles: ['auditor'] } });
    const auditor = await server.signedIn(`${id}@sessions.example`, PASSWORD);
    expect(await codeOf(auditor.client.access.viewAs({ body: { personId: 'admin' } }))).toBe('NOT_ALLOWED');
  });
});
