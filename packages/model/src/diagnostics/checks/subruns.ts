import type { Document } from '../../document/document.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { called, fault, say } from '../finding.ts';
import { stepsOf } from '../located.ts';

/** A run that waits for a run of the same SOP, which waits for a run of the same SOP, never ends. */
export function subrunsOfItself(document: Document): readonly Diagnostic[] {
  return stepsOf(document).flatMap(({ step, pointer }) => {
    if (step.kind !== 'subrun' || step.sop !== document.key) return [];
    const name = called(step);
    return [
      fault(
        'SUBRUN_OF_ITSELF',
        { stepId: step.id, pointer: `${pointer}/sop` },
        say(
          `${name.zh}调用了本 SOP 自身。`,
          `The ${name.en} runs this very SOP.`,
          '请选择其他 SOP，或用循环代替。',
          'Choose another SOP, or draw a loop instead.',
        ),
      ),
    ];
  });
}
