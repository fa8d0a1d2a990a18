import type { Document } from '../../document/document.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { called, fault, say } from '../finding.ts';
import { stepsOf } from '../located.ts';

/** Every task has an owner and every approval signers; the SOP itself has somebody who answers for it. */
export function owners(document: Document): readonly Diagnostic[] {
  const steps = stepsOf(document).flatMap(({ step, pointer }) => {
    const name = called(step);
    if (step.kind === 'task' && step.assignment === undefined) {
      return [
        fault(
          'NO_OWNER',
          { stepId: step.id, pointer: `${pointer}/assignment` },
          say(
            `${name.zh}没有负责人。`,
            `The ${name.en} has no owner.`,
            `为${name.zh}指定负责人。`,
            `Name an owner for the ${name.en}.`,
          ),
        ),
      ];
    }
    if (step.kind === 'approval' && step.signers.length === 0) {
      return [
        fault(
          'NO_SIGNERS',
          { stepId: step.id, pointer: `${pointer}/signers` },
          say(
            `${name.zh}没有审批人。`,
            `The ${name.en} has no signers.`,
            `为${name.zh}指定审批人。`,
            `Name the signers of the ${name.en}.`,
          ),
        ),
      ];
    }
    return [];
  });
  return [...sopOwner(document), ...steps];
}

function sopOwner(document: Document): readonly Diagnostic[] {
  if (document.owner !== undefined) return [];
  return [
    fault(
      'SOP_WITHOUT_OWNER',
      { stepId: null, pointer: '/owner' },
      say(
        '该 SOP 没有流程负责人。',
        'This SOP has no process owner.',
        '请指定流程负责人：找不到步骤负责人时由其承接。',
        'Name a process owner, who also takes what nobody else is found for.',
      ),
    ),
  ];
}
