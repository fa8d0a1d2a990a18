import type { DocumentInput } from '@sopflow/model';

type Step = DocumentInput['flow']['steps'][number];

const finish = { kind: 'end' as const, id: 'end', name: { en: 'End' } };
const outcomes = [{ id: 'done', name: { en: 'Complete' } }];

/** A task of whoever starts the run, due after a while of wall-clock time. */
function task(id: string, dueAfterSeconds: number, policy?: string) {
  return {
    kind: 'task' as const,
    id,
    name: { en: id },
    assignment: { strategies: [{ by: 'starter' as const }] },
    deadline: {
      kind: 'within' as const,
      span: { amount: dueAfterSeconds, unit: 'seconds' as const },
      base: 'wall' as const,
      ...(policy === undefined ? {} : { policy }),
    },
    outcomes,
  };
}

/** Steps one after the other, each left by `done`. */
function inOrder(key: string, steps: readonly Step[], more: Partial<DocumentInput> = {}): DocumentInput {
  const ids = [...steps.map((step) => step.id), finish.id];
  return {
    formatVersion: 1,
    key,
    kind: 'sop',
    name: { en: key },
    owner: { by: 'person', personId: 'admin' },
    ...more,
    flow: {
      entry: ids[0] ?? finish.id,
      steps: [...steps, finish],
      transitions: steps.map((step, place) => ({
        id: `after_${step.id}`,
        from: step.id,
        outcome: 'done',
        to: ids[place + 1] ?? finish.id,
      })),
    },
  };
}

/** Three tasks in a row, each due after a while. */
export function threeSteps(dueAfterSeconds: number): DocumentInput {
  return inOrder(
    'three-steps',
    ['one', 'two', 'three'].map((id) => task(id, dueAfterSeconds)),
  );
}

/** Waits for the instant that the run is started with, and ends. */
export function waitUntil(): DocumentInput {
  return inOrder(
    'wait-until',
    [{ kind: 'wait', id: 'wait', name: { en: 'Wait' }, until: { for: 'time', at: 'start.at' } }],
    { startForm: [{ type: 'text', key: 'at', name: { en: 'Until' }, required: true }] },
  );
}

export const DUE_AFTER_SECONDS = 3600;

/** Calls the outside, then has a task done in an hour, and tells the outside when it is late. */
export function callsOutside(url: string): DocumentInput {
  const call: Step = {
    kind: 'action',
    id: 'call',
    name: { en: 'Call' },
    action: { do: 'http', method: 'POST', url },
  };
  const document = inOrder('calls-outside', [call, task('work', DUE_AFTER_SECONDS, 'tell-outside')]);
  const failed = { id: 'failed', from: 'call', outcome: 'failed', to: finish.id };
  return { ...document, flow: { ...document.flow, transitions: [...document.flow.transitions, failed] } };
}
