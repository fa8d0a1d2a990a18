import type { Document } from '../../document/document.ts';
import type { Flow, Step } from '../../document/step.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { called, fault, say } from '../finding.ts';
import { flowsOf } from '../located.ts';

/** A circle of steps that need neither a person nor time would turn for ever. */
export function loopsWithoutPause(document: Document): readonly Diagnostic[] {
  return flowsOf(document).flatMap(({ flow, steps }) => {
    const inCircle = circling(flow);
    const first = steps.find(({ step }) => inCircle.has(step.id));
    if (first === undefined) return [];
    const circle = flow.steps.filter((step) => inCircle.has(step.id));
    const zh = circle.map((step) => called(step).zh).join('、');
    const en = circle.map((step) => called(step).en).join(', ');
    return [
      fault(
        'LOOP_WITHOUT_PAUSE',
        { stepId: first.step.id, pointer: first.pointer },
        say(
          `${zh}构成没有停顿的循环。`,
          `The ${en} form a loop without a pause.`,
          '请在循环中加入任务、审批或等待。',
          'Put a task, an approval or a wait into the loop.',
        ),
      ),
    ];
  });
}

/** The steps without a pause from which themselves can be reached over such steps only. */
function circling(flow: Flow): ReadonlySet<string> {
  const instant = new Set(flow.steps.filter(isInstant).map((step) => step.id));
  const next = (id: string): readonly string[] =>
    flow.transitions.filter(({ from, to }) => from === id && instant.has(to)).map(({ to }) => to);
  const circle = new Set<string>();
  for (const id of instant) {
    const reached = new Set(next(id));
    for (const each of reached) for (const to of next(each)) reached.add(to);
    if (reached.has(id)) circle.add(id);
  }
  return circle;
}

/** Whether a step is over in the moment it begins. A group is when all that lies in it is. */
function isInstant(step: Step): boolean {
  switch (step.kind) {
    case 'decision':
    case 'end':
      return true;
    case 'action':
      return step.action.do === 'setData' || step.action.do === 'startSop';
    case 'phase':
      return step.flow.steps.every(isInstant);
    case 'parallel':
      return step.lanes.every((lane) => lane.flow.steps.every(isInstant));
    default:
      return false;
  }
}
