import { ProblemError } from '@sopflow/contract';
import { describe, expect, it } from 'vitest';
import { ADMIN, startedServer } from './startedServer.ts';

const newcomer = {
  name: '周明',
  email: 'zhou@sopflow.example',
  password: 'a long enough secret',
  locale: 'zh',
} as const;

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'DONE';
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}

describe('The first start', () => {
  it('lets nobody in before the code of the console is given, whatever they try', async () => {
    const server = await startedServer();
    const { client } = server.visitor();
    expect(await client.access.setupState()).toEqual({ needed: true });
    for (const guess of ['admin', 'sopflow', 'password', 'changeme', 'administrator']) {
      expect(await codeOf(client.access.signIn({ body: { email: 'admin', password: guess } }))).toBe(
        'NOT_SIGNED_IN',
      );
      expect(await codeOf(client.access.setUp({ body: { ...newcomer, code: guess } }))).toBe(
        'SETUP_CODE_WRONG',
      );
    }
    expect(await client.access.setupState()).toEqual({ needed: true });
    expect(await codeOf(client.access.me())).toBe('NOT_SIGNED_IN');
    expect(
      await codeOf(server.visitor({ authorization: 'Bearer sk_0000000000000000' }).client.sops.list()),
    ).toBe('NOT_SIGNED_IN');
    await server.close();
  });

  it('makes one administrator, however many race for it with the right code', async () => {
    const server = await startedServer();
    const code = server.setupCode ?? '';
    expect(code).toMatch(/^\w{20}$/u);
    const ends = await Promise.all(
      Array.from({ length: 8 }, (_, place) =>
        codeOf(
          server
            .visitor()
            .client.access.setUp({ body: { ...newcomer, email: `racer${place}@sopflow.example`, code } }),
        ),
      ),
    );
    expect(ends.filter((end) => end === 'DONE')).toHaveLength(1);
    expect(new Set(ends)).toEqual(new Set(['DONE', 'SETUP_DONE']));
    await server.close();
  });

  it('signs the administrator in at once, and the code is spent', async () => {
    const server = await startedServer();
    const first = server.visitor();
    const me = await first.client.access.setUp({ body: { ...newcomer, code: server.setupCode ?? '' } });
    expect(me.roles).toContain('administrator');
    expect((await first.client.access.me()).person.email).toBe(newcomer.email);
    expect(
      await codeOf(
        server.visitor().client.access.setUp({
          body: { ...newcomer, email: 'other@sopflow.example', code: server.setupCode ?? '' },
        }),
      ),
    ).toBe('SETUP_DONE');
    await server.close();
  });

  it('prints no code where the administrator came from the configuration, and gives no one else a password', async () => {
    const server = await startedServer({ admin: ADMIN, sample: 'en' });
    expect(server.setupCode).toBeUndefined();
    const admin = await server.signedIn(ADMIN.email, ADMIN.password);
    const { items } = await admin.client.people.list();
    expect(items.length).toBeGreaterThan(10);
    expect(items.filter((person) => person.canSignIn).map((person) => person.email)).toEqual([ADMIN.email]);
    await server.close();
  });
});
