import { type Document, type LocalizedText, type SopKind, starterNames } from '@sopflow/model';

/** What a new SOP begins with: one task that leads to the end, for its author to go on from. */
export function emptyDocument(sop: {
  readonly key: string;
  readonly kind: SopKind;
  readonly name: LocalizedText;
}): Document {
  return {
    formatVersion: 1,
    key: sop.key,
    kind: sop.kind,
    name: sop.name,
    startForm: [],
    flow: {
      entry: 'step1',
      steps: [
        {
          kind: 'task',
          id: 'step1',
          name: starterNames.firstStep,
          form: [],
          checklist: [],
          outcomes: [{ id: 'done', name: starterNames.complete, reasonRequired: false }],
        },
        {
          kind: 'end',
          id: 'end',
          name: starterNames.completed,
          result: 'completed',
          outcome: 'done',
        },
      ],
      transitions: [{ id: 'step1.done', from: 'step1', outcome: 'done', to: 'end' }],
    },
    layout: { steps: {} },
  };
}
