import { assertNever, starterNames } from '@sopflow/model';
import type { Flow, Lane, Locale, LocalizedText, Outcome, Step, StepKind } from '@sopflow/model';
import { noSop } from './notChosen.ts';

/** What a new step needs to know of where it is made. */
export interface Making {
  /** Gives an id that nothing in the document has. */
  readonly id: (stem: string) => string;
  /** The language its author writes in; the other one is added when it is wanted. */
  readonly locale: Locale;
}

const names: Readonly<Record<StepKind | 'lane', { readonly zh: string; readonly en: string }>> = {
  task: { zh: '新任务', en: 'New task' },
  approval: { zh: '新审批', en: 'New approval' },
  decision: { zh: '新判断', en: 'New decision' },
  parallel: { zh: '并行处理', en: 'Side by side' },
  phase: { zh: '新阶段', en: 'New phase' },
  wait: { zh: '等待', en: 'Wait' },
  action: { zh: '系统动作', en: 'Action' },
  subrun: { zh: '子流程', en: 'Other SOP' },
  each: { zh: '逐项处理', en: 'For each item' },
  end: { zh: '结束', en: 'End' },
  lane: { zh: '分支', en: 'Lane' },
};

/** How a task is left unless its author says otherwise. */
export const doneOutcome: Outcome = {
  id: 'done',
  name: starterNames.complete,
  reasonRequired: false,
};

/** A step of a kind with what it cannot be without. What only its author can know is left open, and found by the checks. */
export function newStep(kind: StepKind, making: Making): Step {
  const id = making.id(kind);
  const base = { id, name: nameFor(kind, making.locale) };
  switch (kind) {
    case 'task':
      return { kind, ...base, form: [], checklist: [], outcomes: [doneOutcome] };
    case 'approval':
      return { kind, ...base, signers: [], rule: { rule: 'all' }, form: [], furtherOutcomes: [] };
    case 'decision':
      return {
        kind,
        ...base,
        // No such name exists, so the check asks for the real condition.
        branches: [
          {
            outcome: 'yes',
            name: starterNames.yes,
            condition: making.locale === 'zh' ? '条件' : 'condition',
          },
        ],
        defaultOutcome: 'no',
      };
    case 'parallel':
      return { kind, ...base, join: { wait: 'all' }, lanes: [newLane(1, making), newLane(2, making)] };
    case 'phase':
      return { kind, ...base, remembers: false, flow: smallFlow(making) };
    case 'wait':
      return { kind, ...base, until: { for: 'duration', span: { amount: 1, unit: 'days' }, base: 'wall' } };
    case 'action':
      return {
        kind,
        ...base,
        action: { do: 'message', to: [{ to: 'starter' }], subject: base.name, text: base.name },
        retry: { tries: 3, pause: { amount: 30, unit: 'seconds' } },
      };
    case 'subrun':
      return { kind, ...base, sop: noSop, input: {} };
    case 'each':
      return {
        kind,
        ...base,
        items: making.locale === 'zh' ? '列表' : 'list',
        order: 'together',
        join: { wait: 'all' },
        flow: smallFlow(making),
      };
    case 'end':
      return { kind, ...base, result: 'completed', outcome: 'done' };
    default:
      return assertNever(kind);
  }
}

/** A lane with one task in it. */
export function newLane(number: number, making: Making): Lane {
  const { zh, en } = names.lane;
  return {
    id: making.id('lane'),
    name: making.locale === 'zh' ? { zh: `${zh} ${number}` } : { en: `${en} ${number}` },
    flow: smallFlow(making),
  };
}

/** A task that leads to an end: the smallest inside that can run. */
function smallFlow(making: Making): Flow {
  const task = newStep('task', making);
  const end = newStep('end', making);
  return {
    entry: task.id,
    steps: [task, end],
    transitions: [{ id: `${task.id}.done`, from: task.id, outcome: 'done', to: end.id }],
  };
}

function nameFor(kind: StepKind, locale: Locale): LocalizedText {
  return locale === 'zh' ? { zh: names[kind].zh } : { en: names[kind].en };
}
