import { Document } from '@sopflow/model';

/** Three tasks in a row for whoever starts the run, each due after a while of wall-clock time. */
export function threeSteps(dueAfterSeconds: number): Document {
  const task = (id: string) => ({
    kind: 'task' as const,
    id,
    name: { en: id },
    assignment: { strategies: [{ by: 'starter' as const }] },
    deadline: {
      kind: 'within' as const,
      span: { amount: dueAfterSeconds, unit: 'seconds' as const },
      base: 'wall' as const,
    },
    outcomes: [{ id: 'done', name: { en: 'Complete' } }],
  });
  return Document.parse({
    formatVersion: 1,
    key: 'three-steps',
    kind: 'sop',
    name: { en: 'Three steps' },
    owner: { by: 'person', personId: 'admin' },
    flow: {
      entry: 'one',
      steps: [task('one'), task('two'), task('three'), { kind: 'end', id: 'end', name: { en: 'End' } }],
      transitions: [
        { id: '1', from: 'one', outcome: 'done', to: 'two' },
        { id: '2', from: 'two', outcome: 'done', to: 'three' },
        { id: '3', from: 'three', outcome: 'done', to: 'end' },
      ],
    },
  });
}
