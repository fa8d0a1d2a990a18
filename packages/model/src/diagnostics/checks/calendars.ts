import type { Document } from '../../document/document.ts';
import type { Step } from '../../document/step.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { advice, called, say } from '../finding.ts';
import { stepsOf } from '../located.ts';

/** Working time that no calendar is named for counts in the organisation's default calendar; its author should know. */
export function calendars(document: Document): readonly Diagnostic[] {
  if (document.calendar !== undefined) return [];
  const run =
    document.deadline?.base === 'working' && document.deadline.calendar === undefined
      ? [without(null, '/deadline', { zh: '整个流程的截止时间', en: 'The deadline of the whole run' })]
      : [];
  const steps = stepsOf(document).flatMap(({ step, pointer }) => {
    const counted = countedBy(step);
    if (counted?.base !== 'working' || counted.calendar !== undefined) return [];
    return [
      without(step.id, pointer, { zh: `${called(step).zh}的时间`, en: `The time of the ${called(step).en}` }),
    ];
  });
  return [...run, ...steps];
}

function countedBy(
  step: Step,
): { readonly base: string; readonly calendar?: string | undefined } | undefined {
  if (step.kind === 'task' || step.kind === 'approval' || step.kind === 'phase') return step.deadline;
  if (step.kind !== 'wait') return undefined;
  if (step.until.for === 'duration') return step.until;
  return step.until.for === 'signal' ? step.until.timeout : undefined;
}

function without(stepId: string | null, pointer: string, what: { zh: string; en: string }): Diagnostic {
  return advice(
    'NO_CALENDAR',
    { stepId, pointer },
    say(
      `${what.zh}按工作时间计算，但未指定工作日历，将使用组织默认日历。`,
      `${what.en} counts working time and names no calendar: the organisation’s default is used.`,
      '请为流程选择工作日历。',
      'Choose a calendar for the document.',
    ),
  );
}
