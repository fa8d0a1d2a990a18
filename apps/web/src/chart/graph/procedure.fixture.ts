import { Document } from '@sopflow/model';
import type { DocumentInput } from '@sopflow/model';

type StepInput = DocumentInput['flow']['steps'][number];

const done = { id: 'done', name: { en: 'Done' } };

export const task = (id: string, outcomes = [done]): StepInput => ({
  kind: 'task',
  id,
  name: { en: id },
  outcomes,
});
export const end = (id: string, outcome = 'done'): StepInput => ({
  kind: 'end',
  id,
  name: { en: id },
  outcome,
});

/** A flow from its steps and its lines, each written `from outcome to`; it begins with the first step. */
export function flow(steps: StepInput[], lines: readonly string[]): DocumentInput['flow'] {
  return {
    entry: steps[0]?.id ?? '',
    steps,
    transitions: lines.map((line) => {
      const [from = '', outcome = '', to = ''] = line.split(' ');
      return { id: `${from}.${outcome}`, from, outcome, to };
    }),
  };
}

/** A procedure for tests; its layout is automatic unless boxes are given. */
export function procedure(
  inner: DocumentInput['flow'],
  steps: Record<string, { x: number; y: number }> = {},
): Document {
  return Document.parse({
    formatVersion: 1,
    key: 'test',
    kind: 'sop',
    name: { en: 'Test' },
    flow: inner,
    layout: { steps },
  });
}

/** Write → review (back to write), then a release in two lanes, then a phase that may fail back to the writing. */
export const nested = procedure(
  flow(
    [
      task('write'),
      { kind: 'approval', id: 'review', name: { en: 'review' }, rule: { rule: 'all' } },
      {
        kind: 'parallel',
        id: 'release',
        name: { en: 'release' },
        join: { wait: 'all' },
        lanes: [
          {
            id: 'printLane',
            name: { en: 'Print' },
            flow: flow([task('print'), end('printed')], ['print done printed']),
          },
          {
            id: 'webLane',
            name: { en: 'Web' },
            flow: flow([task('upload'), end('online')], ['upload done online']),
          },
        ],
      },
      {
        kind: 'phase',
        id: 'watch',
        name: { en: 'watch' },
        flow: flow(
          [
            task('measure', [
              { id: 'good', name: { en: 'Good' } },
              { id: 'bad', name: { en: 'Bad' } },
            ]),
            end('fine', 'fine'),
            end('poor', 'poor'),
          ],
          ['measure good fine', 'measure bad poor'],
        ),
      },
      end('over'),
    ],
    [
      'write done review',
      'review approved release',
      'review rejected write',
      'release done watch',
      'watch fine over',
      'watch poor write',
    ],
  ),
);
