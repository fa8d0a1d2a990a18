import { createSecretSeal, digestSecret, newSecret } from '@sopflow/notify';
import { Document, type DocumentInput, type Role } from '@sopflow/model';
import {
  type ActionPerformer,
  type CallContext,
  type Channel,
  createRuntime,
  type Runtime,
  type Waker,
} from '@sopflow/runtime';
import { createStore, newId, type Store } from '@sopflow/store';
import {
  databaseClock,
  type DatabaseClock,
  type FreshDatabase,
  freshDatabase,
  onDatabase,
} from '@sopflow/testkit';

/** A runtime over a real database, with the hints of its commits kept until they are asked for. */
export interface Runner {
  readonly database: FreshDatabase;
  readonly runtime: Runtime;
  readonly store: Store;
  readonly clock: DatabaseClock;
  /** Faults that nobody waited for. */
  readonly troubles: unknown[];
  /** Outbox entries that were announced and not carried out yet. */
  readonly announced: string[];
  /** Carries out what was announced, and what comes of it, and fires what is due, until all is quiet. */
  calm(): Promise<void>;
  /** A second process on the same database. */
  another(): Runner;
  rows<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The caller with this id; staff unless told otherwise. */
export function as(personId: string, ...roles: Role[]): CallContext {
  return {
    actor: { kind: 'person', personId },
    roles: roles.length === 0 ? ['staff'] : roles,
    principal: personId,
  };
}

export const owner = as('owner', 'processOwner', 'administrator');

/** The context with an idempotency key for a request with this content. */
export function keyed(context: CallContext, key: string, requestHash = 'first'): CallContext {
  return { ...context, idempotency: { key, requestHash } };
}

export async function startRunner(
  performer: ActionPerformer = unasked,
  channels: readonly Channel[] = [],
): Promise<Runner> {
  const database = await freshDatabase();
  const runner = runnerOver(database, performer, channels);
  for (const id of ['owner', 'li', 'wang', 'chen', 'zhao']) {
    await runner.runtime.people.create(owner, {
      id,
      name: id,
      email: `${id}@example.com`,
      locale: 'zh',
      roles: id === 'owner' ? ['processOwner', 'administrator'] : ['staff'],
      department: id === 'zhao' ? null : 'operations',
      managerId: null,
    });
  }
  return runner;
}

const unasked: ActionPerformer = {
  perform: () => Promise.reject(new Error('No step of this test asks for an action.')),
};

function runnerOver(
  database: FreshDatabase,
  performer: ActionPerformer,
  channels: readonly Channel[],
): Runner {
  const { connectionString } = database;
  const store = createStore({ connectionString, poolSize: 4 });
  const announced: string[] = [];
  const troubles: unknown[] = [];
  const waker: Waker = {
    wakeAt: () => Promise.resolve(),
    outboxReady: (ids) => {
      announced.push(...ids);
      return Promise.resolve();
    },
    evaluateTriggers: () => Promise.resolve(),
    deliveriesReady: () => Promise.resolve(),
  };
  const runtime = createRuntime({
    stores: store,
    waker,
    performer,
    channels,
    seal: createSecretSeal('test'),
    newId,
    newSecret,
    digest: digestSecret,
    elapsed: () => performance.now(),
    virtualClock: true,
    onTrouble: (error) => troubles.push(error),
  });
  return {
    database,
    runtime,
    store,
    clock: databaseClock(connectionString),
    troubles,
    announced,
    async calm() {
      do {
        await runtime.work.carryOut(announced.splice(0));
        await runtime.work.fireDueTimers();
      } while (announced.length > 0);
    },
    another: () => runnerOver(database, performer, channels),
    rows: (sql, values) =>
      onDatabase(connectionString, async (client) => (await client.query(sql, values)).rows),
    async close() {
      await runtime.settled();
      await store.close();
    },
  };
}

/** Publishes a document under its key. */
export async function publish({ runtime }: Runner, input: DocumentInput): Promise<void> {
  const document = Document.parse(input);
  await runtime.procedures.create(owner, {
    key: document.key,
    kind: document.kind,
    name: document.name,
    document,
  });
  await runtime.procedures.publish(owner, document.key, 1, '');
}

const name = (text: string) => ({ en: text });
const done = { id: 'done', name: name('Done') };
const person = (personId: string) => ({ strategies: [{ by: 'person' as const, personId }] });

/** A task of one person, due in an hour, reminding after half of it. */
export function taskOf(id: string, personId: string, policy?: string) {
  return {
    kind: 'task' as const,
    id,
    name: name(id),
    assignment: person(personId),
    deadline: {
      kind: 'within' as const,
      span: { amount: 1, unit: 'hours' as const },
      base: 'wall' as const,
      remindAt: [50],
      ...(policy === undefined ? {} : { policy }),
    },
    form: [{ type: 'text' as const, key: 'note', name: name('Note') }],
    outcomes: [done],
  };
}

/** Steps one after the other, left by `done`; the end is `finish_<key>`, since no two steps of a document are called alike. */
export function inOrder(
  key: string,
  steps: readonly { readonly kind: string; readonly id: string }[],
  more: Partial<DocumentInput> = {},
): DocumentInput {
  const finish = `finish_${key.replaceAll('-', '_')}`;
  const ids = [...steps.map((step) => step.id), finish];
  return {
    formatVersion: 1,
    key,
    kind: 'sop',
    name: name(key),
    owner: { by: 'person', personId: 'owner' },
    ...more,
    flow: {
      entry: ids[0] ?? finish,
      steps: [...steps, { kind: 'end', id: finish, name: name('End') }],
      transitions: steps.map((step, place) => ({
        id: `after_${step.id}`,
        from: step.id,
        outcome: 'done',
        to: ids[place + 1] ?? finish,
      })),
    } as DocumentInput['flow'],
  };
}

export const filled = { outcome: 'done', values: {}, checked: [] };
