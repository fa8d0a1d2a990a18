import { type AssignmentStrategy, Document } from '@sopflow/model';

export const stepCount = 5;

/** Five tasks in a row, each done by whoever started the run (or whom `doer` names), each due within a day of wall-clock time: its deadline is armed when it opens and dropped when it is done. */
export function procedure(doer: AssignmentStrategy = { by: 'starter' }): Document {
  const ids = Array.from({ length: stepCount }, (_, index) => `step${index + 1}`);
  return Document.parse({
    formatVersion: 1,
    key: 'bench',
    kind: 'sop',
    name: { zh: '性能测试流程', en: 'Benchmark procedure' },
    owner: { by: 'starter' },
    flow: {
      entry: 'step1',
      steps: [
        ...ids.map((id, index) => ({
          kind: 'task' as const,
          id,
          name: { zh: `第 ${index + 1} 步`, en: `Step ${index + 1}` },
          assignment: { strategies: [doer] },
          deadline: {
            kind: 'within' as const,
            span: { amount: 1, unit: 'days' as const },
            base: 'wall' as const,
          },
          outcomes: [{ id: 'done', name: { zh: '完成', en: 'Done' } }],
        })),
        { kind: 'end' as const, id: 'end', name: { zh: '结束', en: 'End' } },
      ],
      transitions: ids.map((id, index) => ({
        id: `after_${id}`,
        from: id,
        outcome: 'done',
        to: ids[index + 1] ?? 'end',
      })),
    },
  });
}
