import type { Document } from '../../document/document.ts';
import { outcomeName } from '../../document/outcomeName.ts';
import { outcomesOf } from '../../document/outcomesOf.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { called, fault, say } from '../finding.ts';
import { flowsOf, type LocatedFlow } from '../located.ts';

/** Transitions join steps of one flow, by outcomes that their steps have; each outcome leads to exactly one place. */
export function transitionEnds(document: Document): readonly Diagnostic[] {
  return flowsOf(document).flatMap((flow) => [
    ...entry(flow),
    ...ends(flow),
    ...twice(flow),
    ...missing(flow),
  ]);
}

function entry({ flow, pointer, owner }: LocatedFlow): readonly Diagnostic[] {
  if (flow.steps.some((step) => step.id === flow.entry)) return [];
  const where =
    owner === null
      ? { zh: '流程', en: 'The document' }
      : { zh: called(owner).zh, en: `The ${called(owner).en}` };
  return [
    fault(
      'ENTRY_MISSING',
      { stepId: owner?.id ?? null, pointer: `${pointer}/entry` },
      say(
        `${where.zh}的起点“${flow.entry}”不存在。`,
        `${where.en} begins with “${flow.entry}”, which does not exist.`,
        '请选择一个步骤作为起点。',
        'Choose the step it begins with.',
      ),
    ),
  ];
}

function ends({ flow, pointer }: LocatedFlow): readonly Diagnostic[] {
  const steps = new Map(flow.steps.map((step) => [step.id, step]));
  return flow.transitions.flatMap((transition, index) => {
    const at = `${pointer}/transitions/${index}`;
    const found: Diagnostic[] = [];
    const from = steps.get(transition.from);
    if (from === undefined) {
      found.push(
        fault(
          'TRANSITION_FROM_UNKNOWN',
          { stepId: null, pointer: `${at}/from` },
          say(
            `流转的起点“${transition.from}”不在同一层流程中。`,
            `A transition comes from “${transition.from}”, which is not a step of the same flow.`,
            '请删除该流转，或从同一层的步骤引出。',
            'Remove the transition, or draw it from a step of the same flow.',
          ),
        ),
      );
    } else if (!outcomesOf(from).includes(transition.outcome)) {
      const name = called(from);
      const known = outcomesOf(from).map((outcome) => outcomeName(from, outcome));
      found.push(
        fault(
          'OUTCOME_UNKNOWN',
          { stepId: from.id, pointer: `${at}/outcome` },
          say(
            `${name.zh}没有结果“${transition.outcome}”。`,
            `The ${name.en} has no outcome “${transition.outcome}”.`,
            known.length === 0 ? '请删除该流转。' : `请改为：${known.map(({ zh }) => zh).join('、')}。`,
            known.length === 0
              ? 'Remove the transition.'
              : `Use one of: ${known.map(({ en }) => en).join(', ')}.`,
          ),
        ),
      );
    }
    if (!steps.has(transition.to)) {
      found.push(
        fault(
          'TRANSITION_TO_UNKNOWN',
          { stepId: from?.id ?? null, pointer: `${at}/to` },
          say(
            `${from === undefined ? '流转' : called(from).zh}通向的“${transition.to}”不在同一层流程中。`,
            `${from === undefined ? 'A transition' : `The ${called(from).en}`} leads to “${transition.to}”, which is not a step of the same flow.`,
            '请通向同一层的步骤。',
            'Lead it to a step of the same flow.',
          ),
        ),
      );
    }
    return found;
  });
}

function twice({ flow, pointer }: LocatedFlow): readonly Diagnostic[] {
  const seen = new Set<string>();
  return flow.transitions.flatMap((transition, index) => {
    const key = `${transition.from}\n${transition.outcome}`;
    const repeated = seen.has(key);
    seen.add(key);
    const from = flow.steps.find((step) => step.id === transition.from);
    if (!repeated || from === undefined) return [];
    const name = called(from);
    const outcome = outcomeName(from, transition.outcome);
    return [
      fault(
        'OUTCOME_TWICE',
        { stepId: from.id, pointer: `${pointer}/transitions/${index}` },
        say(
          `${name.zh}的结果“${outcome.zh}”有多条流转。`,
          `The outcome “${outcome.en}” of the ${name.en} has several transitions.`,
          '请只保留一条；需要并行时请用“并行”步骤。',
          'Keep one; use a parallel step where several things should begin.',
        ),
      ),
    ];
  });
}

function missing({ flow, steps }: LocatedFlow): readonly Diagnostic[] {
  return steps.flatMap(({ step, pointer }) =>
    outcomesOf(step)
      .filter(
        (outcome) =>
          !flow.transitions.some(
            (transition) => transition.from === step.id && transition.outcome === outcome,
          ),
      )
      .map((id) => {
        const name = called(step);
        const outcome = outcomeName(step, id);
        return fault(
          'OUTCOME_WITHOUT_TRANSITION',
          { stepId: step.id, pointer },
          say(
            `${name.zh}的结果“${outcome.zh}”没有去向。`,
            `The outcome “${outcome.en}” of the ${name.en} leads nowhere.`,
            `请从${name.zh}按结果“${outcome.zh}”连到下一步骤或结束。`,
            `Connect the outcome “${outcome.en}” of the ${name.en} to a step or an end.`,
          ),
        );
      }),
  );
}
