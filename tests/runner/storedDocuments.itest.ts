import { Document } from '@sopflow/model';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { as, inOrder, owner, publish, type Runner, startRunner, taskOf } from './runner.ts';

let runner: Runner;
beforeEach(async () => {
  runner = await startRunner();
});
afterEach(async () => {
  expect(runner.troubles).toEqual([]);
  await runner.close();
  await runner.database.drop();
});

/**
 * As if an earlier version had known more names than today’s, in a step, in a deadline and in the form that starts a plan.
 * The database itself refuses to change what is published, so its triggers are off meanwhile. */
async function ageDocuments(): Promise<void> {
  await runner.rows(
    `SET session_replication_role = replica; UPDATE sop_version SET document = jsonb_set(jsonb_set(jsonb_set(document, '{flow,steps,0,formerly}', '1'), '{flow,steps,0,deadline,formerly}', '1'), '{startForm,0,formerly}', '1')`,
  );
}

const startForm = [{ type: 'text' as const, key: 'note', name: { en: 'Note' } }];

it('a published version from before a name was dropped still starts, runs and lists', async () => {
  await publish(runner, inOrder('outage', [taskOf('check', 'li')], { kind: 'emergency', startForm }));
  await ageDocuments();
  const { runId } = await runner.another().runtime.plans.start(owner, 'outage', { note: 'x' }, 'It is down.');
  await runner.runtime.tasks.complete(as('li'), `${runId}.1`, { outcome: 'done', values: {}, checked: [] });
  expect(await runner.rows('SELECT status FROM run')).toEqual([{ status: 'completed' }]);
  const [plan] = await runner.runtime.plans.list(owner);
  expect(plan?.startForm).toMatchObject(startForm);
});

it('a draft from then can be opened, saved and published', async () => {
  const draft = Document.parse(inOrder('launch', [taskOf('design', 'li')], { startForm }));
  await runner.runtime.procedures.create(owner, {
    key: 'launch',
    kind: 'sop',
    name: draft.name,
    document: draft,
  });
  await ageDocuments();
  const opened = (await runner.runtime.procedures.get(owner, 'launch')).draft;
  expect(opened?.document).toEqual(draft);
  await runner.runtime.procedures.publish(owner, 'launch', 1, '');
  await runner.runtime.runs.start(as('li'), { sopKey: 'launch', input: {} });
  await ageDocuments();
  expect((await runner.runtime.procedures.newDraft(owner, 'launch')).document).toEqual(draft);
});
