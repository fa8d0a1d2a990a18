import type { ActionEnd, CallContext, Page } from '@sopflow/runtime';
import { NotAllowed, NotFound, NotQuarantined } from '@sopflow/model';
import { afterEach, describe, expect, it } from 'vitest';
import { as, inOrder, keyed, owner, publish, type Runner, startRunner } from './runner.ts';

const operations = as('wang', 'operations');
const first = { limit: 50, cursor: null };
const call = {
  kind: 'action' as const,
  id: 'call',
  name: { en: 'Call the shop' },
  action: { do: 'http' as const, method: 'POST' as const, url: 'https://shop.example/launch?token=x' },
};

let calls: string[];
let runner: Runner;
afterEach(async () => {
  await runner.close();
  await runner.database.drop();
});

/** A runner whose shop answers, while no run can be told so: the database refuses to write it down until it is mended. */
async function startWithFault(): Promise<void> {
  calls = [];
  runner = await startRunner({
    perform: ({ key }): Promise<ActionEnd> => {
      calls.push(key);
      return Promise.resolve({ ok: true, result: { status: 200 } });
    },
  });
  const document = inOrder('launch', [call]);
  const failed = { id: 'call_failed', from: 'call', outcome: 'failed', to: 'finish_launch' };
  await publish(runner, {
    ...document,
    flow: { ...document.flow, transitions: [...document.flow.transitions, failed] },
  });
  await runner.rows(
    `ALTER TABLE run_event ADD CONSTRAINT fault CHECK (stimulus::json->>'type' NOT IN ('actionDone', 'actionFailed'))`,
  );
}

/** Mends it, and counts the calls from now on. */
async function mend(): Promise<void> {
  await runner.rows('ALTER TABLE run_event DROP CONSTRAINT fault');
  calls.length = 0;
}

const startRun = async (title: string): Promise<string> =>
  (await runner.runtime.runs.start(as('li'), { sopKey: 'launch', input: {}, title })).runId;

/** Lets time pass and the sweep look until everything that fails was given up. */
async function failForADay(): Promise<void> {
  for (let hour = 0; hour < 12; hour += 1) {
    await runner.clock.advance(3_700_000);
    await runner.runtime.work.sweep();
  }
}

/** The only run's only effect, given up. */
async function givenUp(): Promise<{ readonly id: string; readonly runId: string }> {
  await startWithFault();
  const runId = await startRun('Kettle');
  await failForADay();
  const [effect] = (await runner.runtime.quarantine.list(operations, first)).items;
  return { id: effect?.id ?? '', runId };
}

const statusOf = async (runId: string): Promise<string> =>
  (await runner.runtime.runs.get(owner, runId)).run.status;

const shownTo = async (context: CallContext, query = {}): Promise<string[]> =>
  (await runner.runtime.quarantine.list(context, { ...first, ...query })).items.map(
    ({ run }) => run?.title ?? '',
  );

const auditOf = async (id: string) =>
  (await runner.runtime.access.auditLog(owner, { ...first, objectKind: 'effect', objectId: id })).items;

describe('an effect that failed too often', () => {
  it('is listed with its run, its error and its attempts, and is tried no more', async () => {
    const { runId } = await givenUp();
    expect(calls).toHaveLength(10);
    const { items, next } = await runner.runtime.quarantine.list(operations, first);
    expect(items).toMatchObject([
      {
        kind: 'requestAction',
        target: 'POST https://shop.example/launch',
        run: { id: runId, title: 'Kettle', status: 'running' },
        alertId: null,
        attempts: 10,
        key: calls[0],
      },
    ]);
    expect(items[0]?.lastError).not.toBe('');
    expect(next).toBeNull();
    expect(await runner.runtime.quarantine.counts(operations)).toEqual({ effects: 1 });
    await failForADay();
    expect(calls).toHaveLength(10);
  });

  it('is carried out exactly once when it is tried again after the fault was mended', async () => {
    const { id, runId } = await givenUp();
    await mend();
    runner.announced.length = 0;
    await runner.runtime.quarantine.retry(operations, id);
    expect(runner.announced).toEqual([id]);
    // The hint twice, and the sweep at the same time.
    await Promise.all([
      runner.runtime.work.carryOut([id]),
      runner.runtime.work.carryOut([id]),
      runner.runtime.work.sweep(),
    ]);
    expect(calls).toHaveLength(1);
    expect(await statusOf(runId)).toBe('completed');
    expect(await shownTo(operations)).toEqual([]);
    await failForADay();
    expect(calls).toHaveLength(1);
    expect(
      await runner.rows(
        `SELECT 1 FROM run_event WHERE run_id = $1 AND facts::jsonb @> '[{"type": "stepLeft", "stepId": "call"}]'`,
        [runId],
      ),
    ).toHaveLength(1);
  });

  it('is found by the sweep when the hint of the retry was lost', async () => {
    const { id, runId } = await givenUp();
    await mend();
    await runner.runtime.quarantine.retry(operations, id);
    await runner.runtime.work.sweep();
    expect(await statusOf(runId)).toBe('completed');
  });

  it('gets as many attempts as a new one, and comes back when they fail too', async () => {
    const { id } = await givenUp();
    await runner.runtime.quarantine.retry(operations, id);
    await runner.runtime.work.carryOut([id]);
    expect(calls).toHaveLength(11);
    expect(await shownTo(operations)).toEqual([]);
    await failForADay();
    expect(calls).toHaveLength(20);
    expect(await shownTo(operations)).toEqual(['Kettle']);
  });

  it('leaves quarantine when somebody slow has carried it out after all', async () => {
    const { id } = await givenUp();
    await runner.store.outbox.done([id]);
    expect(await shownTo(operations)).toEqual([]);
    expect(await runner.runtime.quarantine.counts(operations)).toEqual({ effects: 0 });
    expect((await runner.runtime.work.backlog()).outboxQuarantined).toBe(0);
    await expect(runner.runtime.quarantine.retry(operations, id)).rejects.toThrow(NotQuarantined);
  });
});

describe('whoever decides what becomes of it', () => {
  it('decides once: of two who try it again at the same time one is told that it was done', async () => {
    const { id } = await givenUp();
    const other = runner.another();
    const ends = await Promise.allSettled([
      runner.runtime.quarantine.retry(operations, id),
      other.runtime.quarantine.retry(owner, id),
    ]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(ends.find((end) => end.status === 'rejected')?.reason).toBeInstanceOf(NotQuarantined);
    expect(await auditOf(id)).toMatchObject([{ action: 'effect.retry', outcome: 'done' }]);
    await other.close();
  });

  it('discards it for good, and the audit log keeps what it was', async () => {
    const { id, runId } = await givenUp();
    const key = calls[0];
    await mend();
    await runner.runtime.quarantine.discard(operations, id);
    await failForADay();
    expect(calls).toEqual([]);
    expect(await statusOf(runId)).toBe('running');
    expect(await shownTo(operations)).toEqual([]);
    expect(await auditOf(id)).toMatchObject([
      {
        action: 'effect.discard',
        actorName: 'wang',
        detail: { instanceId: runId, kind: 'requestAction', key },
      },
    ]);
    await expect(runner.runtime.quarantine.retry(operations, id)).rejects.toThrow(NotQuarantined);
  });

  it('is told of an effect that does not exist, and nothing is kept of the attempt', async () => {
    await givenUp();
    const context = keyed(operations, 'once');
    await expect(runner.runtime.quarantine.retry(context, '999999')).rejects.toThrow(NotFound);
    await expect(runner.runtime.quarantine.discard(context, '999999')).rejects.toThrow(NotFound);
    expect(await auditOf('999999')).toEqual([]);
    expect(await runner.store.repeats.find(context.principal, 'once')).toBeNull();
  });

  it('is on duty or an administrator; those who watch may only look', async () => {
    const { id } = await givenUp();
    for (const reader of [as('chen', 'auditor'), as('chen', 'processOwner')]) {
      expect(await shownTo(reader)).toEqual(['Kettle']);
      await expect(runner.runtime.quarantine.retry(reader, id)).rejects.toThrow(NotAllowed);
      await expect(runner.runtime.quarantine.retryMany(reader, [id])).rejects.toThrow(NotAllowed);
      await expect(runner.runtime.quarantine.discard(reader, id)).rejects.toThrow(NotAllowed);
    }
    await expect(shownTo(as('li'))).rejects.toThrow(NotAllowed);
    await expect(runner.runtime.quarantine.counts(as('li'))).rejects.toThrow(NotAllowed);
    expect(await shownTo(operations)).toEqual(['Kettle']);
    await runner.runtime.quarantine.retry(owner, id);
  });
});

describe('many effects that were given up', () => {
  const products = ['Kettle', 'Lamp', 'Chair', 'Table', 'Clock'];
  async function manyGivenUp(): Promise<string[]> {
    await startWithFault();
    for (const product of products) await startRun(product);
    await failForADay();
    return (await runner.runtime.quarantine.list(operations, first)).items.map(({ id }) => id);
  }

  it('are read page by page, each of them once, the last given up first', async () => {
    await manyGivenUp();
    // All of them in the same millisecond.
    await runner.rows('UPDATE outbox SET quarantined_at = 1000 WHERE quarantined_at IS NOT NULL');
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<{ run: { title: string } | null }> = await runner.runtime.quarantine.list(operations, {
        limit: 2,
        cursor,
      });
      seen.push(...page.items.map(({ run }) => run?.title ?? ''));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(products.toReversed());
  });

  it('are found by kind, by run and by words', async () => {
    await manyGivenUp();
    const [lamp] = await runner.rows<{ id: string }>(`SELECT id FROM run WHERE title = 'Lamp'`);
    expect(await shownTo(operations, { kind: 'requestAction' })).toHaveLength(5);
    expect(await shownTo(operations, { kind: 'notify' })).toEqual([]);
    expect(await shownTo(operations, { run: lamp?.id })).toEqual(['Lamp']);
    expect(await shownTo(operations, { search: 'cHA' })).toEqual(['Chair']);
    expect(await shownTo(operations, { search: '%' })).toEqual([]);
  });

  it('are tried again together, except those that somebody dealt with meanwhile', async () => {
    const ids = await manyGivenUp();
    const [discarded = '', ...others] = ids;
    await runner.runtime.quarantine.discard(operations, discarded);
    await mend();
    const { retried } = await runner.runtime.quarantine.retryMany(operations, [...ids, '999999']);
    expect(retried.toSorted()).toEqual(others.toSorted());
    await runner.calm();
    expect(calls).toHaveLength(4);
    expect(await shownTo(operations)).toEqual([]);
    for (const id of others)
      expect(await auditOf(id)).toMatchObject([
        { action: 'effect.retry', detail: { kind: 'requestAction' } },
      ]);
    expect(await auditOf('999999')).toEqual([]);
  });
});
