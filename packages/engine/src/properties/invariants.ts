import { isEnded } from '@sopflow/model';
import type { StateValue } from 'xstate';
import { expect } from 'vitest';
import { fromSnapshot } from '../compile/stepper.ts';
import { summary } from '../read/summary.ts';
import type { RunState } from '../run/runState.ts';
import { factsOf, type Instance } from '../scenarios/world.ts';

/** What must hold of a run at every point of its life. */
export function checkInvariants(instance: Instance): void {
  const { at, state } = fromSnapshot<RunState>(instance.snapshot);
  const run = summary(instance.snapshot);

  // the steps that the run says it is at are the states that its machine is in
  expect([...run.currentStepIds].toSorted()).toEqual(activeSteps(instance, at).toSorted());
  // every open task belongs to a current step, and the outside knows the same open tasks
  expect(run.tasks.every((task) => run.currentStepIds.includes(task.stepId))).toBe(true);
  expect(run.tasks.map((task) => task.id).toSorted()).toEqual([...instance.openTasks.keys()].toSorted());
  // armed timers are those of current steps, and the outside knows the same
  expect(Object.fromEntries(run.timers.map(({ key, dueAt }) => [key, dueAt]))).toEqual(
    Object.fromEntries(instance.timers),
  );
  for (const { key } of run.timers) expect(['run', ...run.currentStepIds]).toContain(key.split(':')[0]);
  if (isEnded(run.status)) {
    expect(run.tasks).toEqual([]);
    expect(run.timers).toEqual([]);
    expect(run.alertIds).toEqual([]);
    expect(run.currentStepIds).toEqual([]);
  } else {
    expect(run.currentStepIds.length).toBeGreaterThan(0);
  }
  checkVisits(instance, run.currentStepIds);
  // nobody has two places of an approval
  for (const visit of Object.values(state.active)) {
    const open = Object.values(visit.tasks ?? {}).filter(({ signer }) => signer !== undefined);
    const signing = [...(visit.votes ?? []).map(({ by }) => by), ...open.map(({ owner }) => owner)];
    const people = signing.filter((personId) => personId !== null);
    expect(new Set(people).size).toBe(people.length);
  }
  // JSON all the way: nothing undefined, nothing lost
  expect(JSON.parse(JSON.stringify(instance.snapshot))).toStrictEqual(instance.snapshot);
}

/** Steps are entered and left in turn. */
function checkVisits(instance: Instance, current: readonly string[]): void {
  const open = new Set<string>();
  for (const fact of factsOf(instance)) {
    if (fact.type === 'stepEntered') {
      expect(open.has(fact.stepId)).toBe(false);
      open.add(fact.stepId);
    }
    if (fact.type === 'stepLeft') expect(open.delete(fact.stepId)).toBe(true);
  }
  expect([...open].toSorted()).toEqual([...current].toSorted());
}

function activeSteps(instance: Instance, at: StateValue): string[] {
  if (instance.machine.kind !== 'sop') return [];
  const { steps } = instance.machine.plan;
  const ids =
    typeof at === 'string'
      ? [at]
      : Object.entries(at).flatMap(([id, inner]) => [id, ...(inner === undefined ? [] : named(inner))]);
  return ids.filter((id) => steps.has(id) && steps.get(id)?.step.kind !== 'end');
}

function named(at: StateValue): string[] {
  return typeof at === 'string'
    ? [at]
    : Object.entries(at).flatMap(([id, inner]) => [id, ...(inner === undefined ? [] : named(inner))]);
}
