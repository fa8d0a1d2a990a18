import {
  type Document,
  type Form,
  type LocatedStep,
  type LocalizedText,
  type Step,
  stepsOf,
} from '@sopflow/model';
import { placesIn } from '../scope/template.ts';

/** An expression of a document: where it stands and which names it may use. */
export interface PlacedExpression {
  readonly source: string;
  readonly stepId: string | null;
  readonly pointer: string;
  readonly known: readonly string[];
}

type Bare = Pick<PlacedExpression, 'source' | 'pointer'>;

const RUN_NAMES = ['start', 'data', 'run', 'now', 'today'];
const ITEM_NAMES = ['item', 'index'];

/** Every FEEL expression of a document, those in the `{{ }}` places of its texts too. */
export function expressionsIn(document: Document): readonly PlacedExpression[] {
  const steps = stepsOf(document);
  const names = [...RUN_NAMES, ...steps.map(({ step }) => step.id)];
  const inItems = itemSteps(steps);
  const own = [
    ...visibility(document.startForm, '/startForm').map((bare) =>
      place(
        bare,
        null,
        document.startForm.map(({ key }) => key),
      ),
    ),
    ...texts(document.runTitle, '/runTitle').map((bare) => place(bare, null, RUN_NAMES)),
  ];
  return [
    ...own,
    ...steps.flatMap(({ step, pointer }) => {
      const known = inItems.has(step.id) ? [...names, ...ITEM_NAMES] : names;
      const withFields = [
        ...known,
        ...(step.kind === 'task' || step.kind === 'approval' ? step.form.map(({ key }) => key) : []),
      ];
      return [
        ...ofStep(step, pointer).map((bare) => place(bare, step.id, known)),
        ...ofForm(step, pointer).map((bare) => place(bare, step.id, withFields)),
      ];
    }),
  ];
}

function place(bare: Bare, stepId: string | null, known: readonly string[]): PlacedExpression {
  return { ...bare, stepId, known };
}

/** Steps inside an `each`, where `item` and `index` are known. */
function itemSteps(steps: readonly LocatedStep[]): ReadonlySet<string> {
  const roots = steps.filter(({ step }) => step.kind === 'each').map(({ pointer }) => `${pointer}/`);
  return new Set(
    steps.filter(({ pointer }) => roots.some((root) => pointer.startsWith(root))).map(({ step }) => step.id),
  );
}

function ofForm(step: Step, pointer: string): readonly Bare[] {
  return step.kind === 'task' || step.kind === 'approval' ? visibility(step.form, `${pointer}/form`) : [];
}

function visibility(form: Form, pointer: string): readonly Bare[] {
  return form.flatMap((field, index) =>
    field.visibleIf === undefined
      ? []
      : [{ source: field.visibleIf, pointer: `${pointer}/${index}/visibleIf` }],
  );
}

function ofStep(step: Step, pointer: string): readonly Bare[] {
  switch (step.kind) {
    case 'decision':
      return step.branches.map(({ condition }, index) => ({
        source: condition,
        pointer: `${pointer}/branches/${index}/condition`,
      }));
    case 'wait':
      return step.until.for === 'time' ? [{ source: step.until.at, pointer: `${pointer}/until/at` }] : [];
    case 'subrun':
      return record(step.input, `${pointer}/input`);
    case 'each':
      return [{ source: step.items, pointer: `${pointer}/items` }];
    case 'action':
      return ofAction(step.action, `${pointer}/action`);
    default:
      return [];
  }
}

type Action = Extract<Step, { kind: 'action' }>['action'];

function ofAction(action: Action, pointer: string): readonly Bare[] {
  switch (action.do) {
    case 'http':
      return [...texts(action.url, `${pointer}/url`), ...record(action.body ?? {}, `${pointer}/body`)];
    case 'message':
      return [
        ...localized(action.subject, `${pointer}/subject`),
        ...localized(action.text, `${pointer}/text`),
      ];
    case 'setData':
      return record(action.values, `${pointer}/values`);
    case 'startSop':
      return record(action.input, `${pointer}/input`);
  }
}

function record(expressions: Readonly<Record<string, string>>, pointer: string): readonly Bare[] {
  return Object.entries(expressions).map(([name, source]) => ({ source, pointer: `${pointer}/${name}` }));
}

function localized(text: LocalizedText, pointer: string): readonly Bare[] {
  return [...texts(text.zh, `${pointer}/zh`), ...texts(text.en, `${pointer}/en`)];
}

function texts(text: string | undefined, pointer: string): readonly Bare[] {
  return text === undefined ? [] : placesIn(text).map((source) => ({ source, pointer }));
}
