import { ProblemDocument, type Route } from '@sopflow/contract';
import type { DocumentInput } from '@sopflow/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, everyRoute } from './everyRoute.ts';
import { ADMIN, type StartedServer, startedServer, type Visitor } from './startedServer.ts';

const PASSWORD = 'a long enough secret';

let server: StartedServer;
/** Started the run and owns its task; only staff, as the stranger is. */
let owner: Visitor;
let stranger: Visitor;
let runId: string;
let taskId: string;
let notificationIds: readonly string[];

/** What is sent to each route about a run or a task, valid in itself. A route without its line here fails: decide who may call it. */
const BODIES: Readonly<Record<string, object | null>> = {
  'runs.get': null,
  'runs.events': null,
  'runs.suspend': { reason: 'mine now' },
  'runs.resume': null,
  'runs.withdraw': { reason: 'mine now' },
  'runs.cancel': { reason: 'mine now' },
  'runs.jump': { to: 'work', reason: 'mine now' },
  'runs.signal': { name: 'go', data: {} },
  'tasks.get': null,
  'tasks.complete': { outcome: 'done' },
  'tasks.claim': null,
  'tasks.release': null,
  'tasks.reassign': { to: 'stranger' },
  'tasks.sendBack': { to: 'work', reason: 'mine now' },
  'tasks.saveDraft': { values: {} },
};

beforeAll(async () => {
  server = await startedServer({ admin: ADMIN });
  const admin = await server.signedIn(ADMIN.email, ADMIN.password);
  for (const id of ['owner', 'stranger']) {
    await admin.client.people.create({
      body: {
        id,
        name: id,
        email: `${id}@foreign.example`,
        locale: 'en',
        roles: ['staff'],
        department: null,
        password: PASSWORD,
      },
    });
  }
  await admin.client.sops.create({
    body: { key: 'chore', kind: 'sop', name: { en: 'Chore' }, document: chore },
  });
  await admin.client.sops.publish({ params: { key: 'chore' }, body: { expectedRevision: 1 } });
  owner = await server.signedIn('owner@foreign.example', PASSWORD);
  stranger = await server.signedIn('stranger@foreign.example', PASSWORD);
  ({ runId } = await owner.client.runs.start({ params: { key: 'chore' }, body: {} }));
  const [task] = (await owner.client.tasks.list()).items;
  taskId = task?.id ?? '';
  expect(taskId).not.toBe('');
  notificationIds = ['1', '2', '3'];
});
afterAll(() => server.close());

const chore: DocumentInput = {
  formatVersion: 1,
  key: 'chore',
  kind: 'sop',
  name: { en: 'Chore' },
  owner: { by: 'person', personId: 'owner' },
  flow: {
    entry: 'work',
    steps: [
      {
        kind: 'task',
        id: 'work',
        name: { en: 'Work' },
        assignment: { strategies: [{ by: 'person', personId: 'owner' }] },
        outcomes: [{ id: 'done', name: { en: 'Done' } }],
      },
      { kind: 'end', id: 'end', name: { en: 'End' } },
    ],
    transitions: [{ id: 'work.done', from: 'work', outcome: 'done', to: 'end' }],
  },
};

async function send(
  visitor: Visitor,
  route: Route,
  id: string,
  body: object | null,
): Promise<{ status: number; code: string | null }> {
  const content =
    body === null ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await visitor.send(addressOf(route, id), { method: route.method, ...content });
  const problem = response.ok ? null : ProblemDocument.parse(await response.json());
  return { status: response.status, code: problem?.code ?? null };
}

const aboutRuns = everyRoute.filter(
  ({ route }) => route.path.startsWith('/runs/:id') || route.path.startsWith('/tasks/:id'),
);

describe('A colleague with the same role, at the run and the task of somebody else', () => {
  it.each(aboutRuns.map(({ title, route }) => ({ title, route })))(
    'is refused by $title, and nothing changes',
    async ({ title, route }) => {
      const body = BODIES[title];
      expect(body, `say in BODIES what ${title} is sent`).not.toBeUndefined();
      const before = await owner.client.runs.events({ params: { id: runId } });
      const { status, code } = await send(
        stranger,
        route,
        route.path.startsWith('/runs/') ? runId : taskId,
        body ?? null,
      );
      expect([403, 404]).toContain(status);
      expect(['NOT_FOUND', 'NOT_ALLOWED', 'NOT_YOUR_TASK']).toContain(code);
      expect(await owner.client.runs.events({ params: { id: runId } })).toEqual(before);
    },
  );

  it('does not find them in any list', async () => {
    expect((await stranger.client.runs.list()).items).toEqual([]);
    for (const scope of ['mine', 'toClaim', 'team', 'done', 'watching'] as const) {
      expect((await stranger.client.tasks.list({ query: { scope } })).items, scope).toEqual([]);
    }
  });

  it('marks only their own notifications as read', async () => {
    expect(await stranger.client.notifications.markRead({ body: { ids: [...notificationIds] } })).toEqual({
      unread: 0,
    });
  });

  it('is refused item by item when they complete many at once', async () => {
    const { items } = await stranger.client.tasks.completeMany({
      body: { items: [{ id: taskId, outcome: 'done' }] },
    });
    expect(items).toMatchObject([{ ok: false, id: taskId, problem: { code: 'NOT_YOUR_TASK', status: 403 } }]);
  });
});

it('The owner sees the run, does the task, and the attempts of the other are in the audit log', async () => {
  expect((await owner.client.runs.get({ params: { id: runId } })).run.status).toBe('running');
  expect((await owner.client.tasks.get({ params: { id: taskId } })).allowed).toContain('complete');
  expect(
    (await owner.client.tasks.complete({ params: { id: taskId }, body: { outcome: 'done' } })).runStatus,
  ).toBe('completed');
  const admin = await server.signedIn(ADMIN.email, ADMIN.password);
  const { items } = await admin.client.access.audit({
    query: { personId: 'stranger', outcome: 'refused', limit: 200 },
  });
  expect(items.map((entry) => entry.action)).toContain('tasks.complete');
});
