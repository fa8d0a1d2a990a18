import { ProblemDocument } from '@sopflow/contract';
import { mayDo, Role } from '@sopflow/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, bareRequest, everyRoute, type NamedRoute } from './everyRoute.ts';
import { ADMIN, type StartedServer, startedServer, type Visitor } from './startedServer.ts';

/** Nothing has this name: whoever may act is told that there is no such thing, and nothing is changed. */
const NOBODYS = 'nothing-here';
const PASSWORD = 'a long enough secret';

let server: StartedServer;
let nobody: Visitor;
const people = new Map<Role, Visitor>();
const machines = new Map<Role, Visitor>();

beforeAll(async () => {
  server = await startedServer({ admin: ADMIN, sample: 'en' });
  nobody = server.visitor();
  const admin = await server.signedIn(ADMIN.email, ADMIN.password);
  for (const role of Role.options) {
    const email = `${role.toLowerCase()}@matrix.example`;
    await admin.client.people.create({
      body: {
        id: `matrix-${role.toLowerCase()}`,
        name: role,
        email,
        locale: 'en',
        roles: [role],
        password: PASSWORD,
      },
    });
    people.set(role, await server.signedIn(email, PASSWORD));
    const { secret } = await admin.client.access.createApiKey({ body: { name: role, roles: [role] } });
    machines.set(role, server.visitor({ authorization: `Bearer ${secret}` }));
  }
});
afterAll(() => server.close());

/** How the server answers somebody at a route: let through, not let through, or not known. */
async function answerTo(
  visitor: Visitor,
  named: NamedRoute,
): Promise<'through' | 'NOT_SIGNED_IN' | 'NOT_ALLOWED'> {
  const stop = new AbortController();
  const response = await visitor.send(addressOf(named.route, NOBODYS), bareRequest(named, stop.signal));
  const body =
    response.headers.get('content-type')?.startsWith('application/problem+json') === true
      ? ProblemDocument.parse(await response.json())
      : null;
  stop.abort();
  expect(response.status, named.title).toBeLessThan(500);
  return body?.code === 'NOT_SIGNED_IN' || body?.code === 'NOT_ALLOWED' ? body.code : 'through';
}

/** Ending the session last: the others need it. */
const ordered = [...everyRoute].sort(
  (a, b) => Number(a.title === 'access.signOut') - Number(b.title === 'access.signOut'),
);

describe.each(Role.options)('A person with the role %s, and a machine with a key of that role', (role) => {
  it.each(ordered.map((named) => ({ title: named.title, named })))('at $title', async ({ named }) => {
    const { right } = named.route;
    const person = people.get(role);
    const machine = machines.get(role);
    if (person === undefined || machine === undefined) throw new Error('everybody was let in before');
    const open = right === 'public' || right === 'signedIn';
    const expected = open || (right !== 'person' && mayDo([role], right)) ? 'through' : 'NOT_ALLOWED';
    expect(await answerTo(machine, named)).toBe(right === 'person' ? 'NOT_SIGNED_IN' : expected);
    expect(await answerTo(person, named)).toBe(right === 'person' ? 'through' : expected);
  });
});

describe('Somebody who is not signed in', () => {
  it.each(everyRoute.map((named) => ({ title: named.title, named })))('at $title', async ({ named }) => {
    // What is open to everybody says itself whether it lets anybody in.
    if (named.route.right === 'public')
      return expect(['through', 'NOT_SIGNED_IN']).toContain(await answerTo(nobody, named));
    return expect(await answerTo(nobody, named)).toBe('NOT_SIGNED_IN');
  });
});

describe('What the table of rights says', () => {
  const unsafe = everyRoute.filter(
    ({ route }) => route.method !== 'GET' && !['public', 'signedIn', 'person'].includes(route.right),
  );

  it('is open to everybody only where somebody must come in, or where the API describes itself', () => {
    expect(everyRoute.filter(({ route }) => route.right === 'public').map(({ title }) => title)).toEqual([
      'access.setupState',
      'access.setUp',
      'access.signIn',
      'sops.documentSchema',
      'system.openapi',
      'system.docs',
    ]);
  });

  it('lets an auditor change nothing, except to check a document, which changes nothing', () => {
    const allowed = unsafe
      .filter(({ route }) => mayDo(['auditor'], route.right as Parameters<typeof mayDo>[1]))
      .map(({ title }) => title);
    expect(allowed).toEqual(['sops.check']);
  });

  it('lets staff start runs, withdraw their own, and work on tasks', () => {
    const allowed = unsafe
      .filter(({ route }) => mayDo(['staff'], route.right as Parameters<typeof mayDo>[1]))
      .map(({ title }) => title);
    expect(allowed.filter((title) => !title.startsWith('tasks.'))).toEqual([
      'sops.check',
      'runs.start',
      'runs.startMany',
      'runs.withdraw',
      'files.upload',
    ]);
  });

  it('keeps passwords, keys, the clock, the sample and the eyes of others for administrators', () => {
    const administers = everyRoute
      .filter(({ route }) => route.right === 'administer')
      .map(({ title }) => title);
    expect(administers).toEqual([
      'access.viewAs',
      'access.apiKeys',
      'access.createApiKey',
      'access.revokeApiKey',
      'people.setPassword',
      'sample.load',
      'system.advanceClock',
    ]);
  });
});

it('writes the refused attempt to the audit log, with who and where', async () => {
  const auditor = await server.signedIn('auditor@matrix.example', PASSWORD);
  const { items } = await auditor.client.access.audit({
    query: { outcome: 'refused', personId: 'matrix-staff', limit: 200 },
  });
  expect(
    items.some((entry) => entry.action === 'administer' && entry.objectId === 'POST /clock/advance'),
  ).toBe(true);
});
