import type { ActionStep, Document, Field, Flow, Form, LocalizedText, Step } from '@sopflow/model';
import { mapSteps } from './flows.ts';

/** A name that expressions use, as the parts of its path: `['research']`, `['start', 'product']`. */
export type Path = readonly string[];

/** The document with a name replaced in all its expressions and in the `{{ }}` places of its texts. Texts in quotes stay. */
export function renameInDocument(document: Document, from: Path, to: Path): Document {
  const inExpression = (source: string) => renameInExpression(source, from, to);
  const inText = (text: string) =>
    text.replaceAll(/\{\{(.*?)\}\}/gsu, (_whole, source: string) => `{{${inExpression(source)}}}`);
  return {
    ...document,
    startForm: inForm(document.startForm, inExpression),
    ...(document.runTitle === undefined ? {} : { runTitle: inText(document.runTitle) }),
    flow: inFlow(document.flow, inExpression, inText),
  };
}

/** One expression with a name replaced: whole names only, not inside quotes, not behind a dot. */
export function renameInExpression(source: string, from: Path, to: Path): string {
  const name = from
    .map((part) => part.replaceAll(/[$^*+?.()|[\]{}\\]/gu, String.raw`\$&`))
    .join(String.raw`\s*\.\s*`);
  const pattern = new RegExp(String.raw`"(?:[^"\\]|\\.)*"|(?<![\p{L}\p{N}_.])${name}(?![\p{L}\p{N}_])`, 'gu');
  return source.replaceAll(pattern, (found) => (found.startsWith('"') ? found : to.join('.')));
}

type Change = (text: string) => string;

function inFlow(flow: Flow, inExpression: Change, inText: Change): Flow {
  return mapSteps(flow, (step) => inStep(step, inExpression, inText));
}

function inStep(step: Step, inExpression: Change, inText: Change): Step {
  switch (step.kind) {
    case 'task':
    case 'approval':
      return { ...step, form: inForm(step.form, inExpression) };
    case 'decision':
      return {
        ...step,
        branches: step.branches.map((branch) => ({ ...branch, condition: inExpression(branch.condition) })),
      };
    case 'wait':
      return step.until.for === 'time'
        ? { ...step, until: { ...step.until, at: inExpression(step.until.at) } }
        : step;
    case 'action':
      return { ...step, action: inAction(step.action, inExpression, inText) };
    case 'subrun':
      return { ...step, input: inRecord(step.input, inExpression) };
    case 'each':
      return { ...step, items: inExpression(step.items) };
    case 'parallel':
    case 'phase':
    case 'end':
      return step;
    default:
      return step satisfies never;
  }
}

function inAction(action: ActionStep['action'], inExpression: Change, inText: Change): ActionStep['action'] {
  switch (action.do) {
    case 'http':
      return {
        ...action,
        url: inText(action.url),
        ...(action.body === undefined ? {} : { body: inRecord(action.body, inExpression) }),
      };
    case 'message':
      return { ...action, subject: inTexts(action.subject, inText), text: inTexts(action.text, inText) };
    case 'setData':
      return { ...action, values: inRecord(action.values, inExpression) };
    case 'startSop':
      return { ...action, input: inRecord(action.input, inExpression) };
    default:
      return action satisfies never;
  }
}

function inForm(form: Form, inExpression: Change): Form {
  return form.map((field): Field =>
    field.visibleIf === undefined ? field : { ...field, visibleIf: inExpression(field.visibleIf) },
  );
}

function inRecord(record: Record<string, string>, change: Change): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, source]) => [key, change(source)]));
}

function inTexts({ zh, en }: LocalizedText, change: Change): LocalizedText {
  return {
    ...(zh === undefined ? {} : { zh: change(zh) }),
    ...(en === undefined ? {} : { en: change(en) }),
  };
}
