import { ProblemError } from '@sopflow/contract';
import { describe, expect, it } from 'vitest';
import { ADMIN, type StartedServer, startedServer, type Visitor } from './startedServer.ts';

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

/** Two API processes' worth of servers over one database, as behind a proxy that takes turns. */
async function twoServers(
  options: Parameters<typeof startedServer>[0] = {},
): Promise<readonly [StartedServer, StartedServer, close: () => Promise<void>]> {
  const first = await startedServer(options);
  const second = await startedServer({ ...options, databaseUrl: first.databaseUrl });
  return [
    first,
    second,
    async () => {
      await second.close();
      await first.close();
    },
  ];
}

const guess = (visitor: Visitor, email: string = ADMIN.email): Promise<string> =>
  codeOf(visitor.client.access.signIn({ body: { email, password: 'not this one' } }));

describe('Guessing a password at several servers', () => {
  it('is limited as at one', async () => {
    const [first, second, close] = await twoServers({ admin: ADMIN });
    const ends: string[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1)
      ends.push(await guess((attempt % 2 === 0 ? first : second).visitor()));
    expect(ends).toEqual([...Array<string>(10).fill('NOT_SIGNED_IN'), 'RATE_LIMITED', 'RATE_LIMITED']);
    // Not even the right password helps now, anywhere.
    for (const server of [first, second])
      expect(await codeOf(server.signedIn(ADMIN.email, ADMIN.password))).toBe('RATE_LIMITED');
    await close();
  });

  it('begins anew for an account that proved itself at another', async () => {
    const [first, second, close] = await twoServers({ admin: ADMIN });
    for (let attempt = 0; attempt < 9; attempt += 1)
      expect(await guess(first.visitor())).toBe('NOT_SIGNED_IN');
    await second.signedIn(ADMIN.email, ADMIN.password);
    expect(await guess(first.visitor())).toBe('NOT_SIGNED_IN');
    expect(await guess(first.visitor())).toBe('NOT_SIGNED_IN');
    await close();
  });

  it('is limited per address whatever names are tried', async () => {
    const [first, second, close] = await twoServers({ admin: ADMIN });
    const ends = await Promise.all(
      Array.from({ length: 64 }, (_, place) =>
        guess((place % 2 === 0 ? first : second).visitor(), `nobody${place}@sopflow.example`),
      ),
    );
    expect(ends.filter((end) => end === 'RATE_LIMITED')).toHaveLength(4);
    await close();
  });
});

describe('Everybody at once', () => {
  it('waits in line or is told to come back, and breaks nothing', async () => {
    const server = await startedServer({ admin: ADMIN, trustedProxies: 1 });
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, place) =>
        server.visitor({ 'x-forwarded-for': `10.0.0.${place}` }).send('/api/v1/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email: `somebody${place}@sopflow.example`, password: 'not this one' }),
        }),
      ),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    expect(statuses).toEqual(new Set([401, 503]));
    const late = answers.find(({ status }) => status === 503);
    expect(late?.headers.get('retry-after')).toBe('1');
    expect(await late?.json()).toMatchObject({
      code: 'UNAVAILABLE',
      ids: { part: 'passwords' },
      remedy: { zh: expect.stringMatching(/\S/u) as string, en: expect.stringMatching(/\S/u) as string },
    });
    await server.signedIn(ADMIN.email, ADMIN.password);
    await server.close();
  });
});

describe('The first start of several servers', () => {
  it('takes the code that any of them printed, at any of them, once', async () => {
    const [first, second, close] = await twoServers();
    expect(first.setupCode).not.toBe(second.setupCode);
    const bring = (server: StartedServer, code: string | undefined, email: string): Promise<string> =>
      codeOf(server.visitor().client.access.setUp({ body: { ...newcomer, email, code: code ?? '' } }));
    expect(await bring(first, 'neither of them', 'a@sopflow.example')).toBe('SETUP_CODE_WRONG');
    // The older code, at the server that did not print it.
    expect(await bring(second, first.setupCode, 'b@sopflow.example')).toBe('DONE');
    expect(await bring(first, second.setupCode, 'c@sopflow.example')).toBe('SETUP_DONE');
    expect(await bring(second, first.setupCode, 'd@sopflow.example')).toBe('SETUP_DONE');
    await close();
  });

  it('makes one administrator when every code is used at once', async () => {
    const [first, second, close] = await twoServers();
    const ends = await Promise.all(
      [first, second, first, second].map((server, place) =>
        codeOf(
          server.visitor().client.access.setUp({
            body: {
              ...newcomer,
              email: `racer${place}@sopflow.example`,
              code: (place < 2 ? second : first).setupCode ?? '',
            },
          }),
        ),
      ),
    );
    expect(ends.toSorted()).toEqual(['DONE', 'SETUP_DONE', 'SETUP_DONE', 'SETUP_DONE']);
    await close();
  });
});
