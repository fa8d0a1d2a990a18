import { type EscalationPolicy, type OnCallSchedule } from '@sopflow/model';
import { chinaOffice } from '@sopflow/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { as, owner, type Runner, startRunner } from './runner.ts';

let runner: Runner;
beforeEach(async () => {
  runner = await startRunner();
});
afterEach(async () => {
  expect(runner.troubles).toEqual([]);
  await runner.close();
  await runner.database.drop();
});

const other = as('chen', 'administrator');

const schedule: OnCallSchedule = {
  key: 'shared',
  name: { en: 'Duty' },
  levels: [{ kind: 'person', personId: 'wang' }],
  overrides: [],
};
const policy: EscalationPolicy = {
  key: 'shared',
  name: { en: 'Standard' },
  base: 'wall',
  levels: [
    { after: { amount: 0, unit: 'minutes' }, notify: [{ to: 'owner' }], channels: ['inApp'], actions: [] },
  ],
};

/** What the three kinds have in common, each by its own use cases. */
const kinds = [
  {
    kind: 'calendar',
    save: (called: string, expected: number | null, who = owner) =>
      organisation().saveCalendar(who, { ...chinaOffice, key: 'shared', name: { en: called } }, expected),
    read: () => organisation().calendar(owner, 'shared'),
    remove: () => organisation().removeCalendar(owner, 'shared'),
  },
  {
    kind: 'schedule',
    save: (called: string, expected: number | null, who = owner) =>
      organisation().saveSchedule(who, { ...schedule, name: { en: called } }, expected),
    read: () => organisation().schedule(owner, 'shared'),
    remove: () => organisation().removeSchedule(owner, 'shared'),
  },
  {
    kind: 'policy',
    save: (called: string, expected: number | null, who = owner) =>
      organisation().savePolicy(who, { ...policy, name: { en: called } }, expected),
    read: () => organisation().policy(owner, 'shared'),
    remove: () => organisation().removePolicy(owner, 'shared'),
  },
] as const;

const organisation = () => runner.runtime.organisation;

describe.each(kinds)('a $kind that two people edit', ({ kind, save, read, remove }) => {
  it('is saved over what was read, and gives the revision to save over next', async () => {
    const first = await save('First', null);
    expect(await read()).toEqual(first);
    const second = await save('Second', first.revision);
    expect(second.revision).toBeGreaterThan(first.revision);
    expect(await read()).toEqual(second);
  });

  it('keeps what was saved first; the other is told, and can save once they have read it', async () => {
    const { revision } = await save('First', null);
    const theirs = await save('Theirs', revision, other);
    const late = save('Mine', revision);
    await expect(late).rejects.toMatchObject({
      code: 'STALE_VERSION',
      ids: { kind, id: 'shared', expected: String(revision), actual: String(theirs.revision) },
    });
    expect((await read()).name).toEqual({ en: 'Theirs' });
    await save('Mine', theirs.revision);
    expect((await read()).name).toEqual({ en: 'Mine' });
  });

  it('is saved by one of those who save at the same moment', async () => {
    const { revision } = await save('First', null);
    const names = ['A', 'B', 'C', 'D', 'E'];
    const outcomes = await Promise.allSettled(names.map((called) => save(called, revision)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'STALE_VERSION' });
  });

  it('is not taken for new where its key is in use, nor made anew by saving what was removed', async () => {
    const { revision } = await save('First', null);
    await expect(save('Also new', null)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await remove();
    await expect(save('Late', revision)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not mistaken for the one that had its key before it', async () => {
    const { revision } = await save('First', null);
    await remove();
    await save('Another', null, other);
    await expect(save('Mine', revision)).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect((await read()).name).toEqual({ en: 'Another' });
  });
});
