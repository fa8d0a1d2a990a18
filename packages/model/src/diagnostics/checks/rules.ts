import type { Document } from '../../document/document.ts';
import type { Assignment } from '../../document/assignment.ts';
import type { ApprovalStep, ParallelStep } from '../../document/step.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { called, fault, say } from '../finding.ts';
import { type LocatedStep, stepsOf } from '../located.ts';

/** Rules that could never be met, and decisions without a way out when no condition holds. */
export function rules(document: Document): readonly Diagnostic[] {
  return stepsOf(document).flatMap((located) => {
    const { step } = located;
    if (step.kind === 'approval') return approvalRule(step, located);
    if (step.kind === 'parallel') return joinRule(step, located);
    return step.kind === 'decision' && step.defaultOutcome === undefined ? [withoutDefault(located)] : [];
  });
}

function withoutDefault({ step, pointer }: LocatedStep): Diagnostic {
  const name = called(step);
  return fault(
    'DECISION_WITHOUT_DEFAULT',
    { stepId: step.id, pointer: `${pointer}/defaultOutcome` },
    say(
      `${name.zh}没有默认去向：条件都不成立时流程将停住。`,
      `The ${name.en} has no default: the run would stand still when no condition holds.`,
      `为${name.zh}指定默认结果。`,
      `Name the default outcome of the ${name.en}.`,
    ),
  );
}

function joinRule(step: ParallelStep, { pointer }: LocatedStep): readonly Diagnostic[] {
  if (step.join.wait !== 'count' || step.join.needed <= step.lanes.length) return [];
  const name = called(step);
  return [
    fault(
      'JOIN_IMPOSSIBLE',
      { stepId: step.id, pointer: `${pointer}/join/needed` },
      say(
        `${name.zh}要求完成 ${step.join.needed} 个分支，但只有 ${step.lanes.length} 个。`,
        `The ${name.en} waits for ${step.join.needed} lanes and has ${step.lanes.length}.`,
        `请改为不超过 ${step.lanes.length}。`,
        `Use ${step.lanes.length} at most.`,
      ),
    ),
  ];
}

function approvalRule(step: ApprovalStep, { pointer }: LocatedStep): readonly Diagnostic[] {
  const signers = step.signers.length;
  if (signers === 0) return [];
  // how many people hold a position is not known before the step is reached
  const more = step.signers.some(asksAllHolders);
  const name = called(step);
  const at = { stepId: step.id, pointer: `${pointer}/rule` };
  const { rule } = step;
  if (rule.rule === 'count' && rule.needed > signers && !more) {
    return [
      fault(
        'RULE_IMPOSSIBLE',
        at,
        say(
          `${name.zh}要求 ${rule.needed} 人同意，但只有 ${signers} 位审批人。`,
          `The ${name.en} needs ${rule.needed} approvals and has ${signers} signers.`,
          `请改为不超过 ${signers}，或增加审批人。`,
          `Use ${signers} at most, or add signers.`,
        ),
      ),
    ];
  }
  if (rule.rule !== 'weighted') return [];
  if (rule.weights.length !== signers) {
    return [
      fault(
        'RULE_IMPOSSIBLE',
        at,
        say(
          `${name.zh}有 ${signers} 位审批人，却有 ${rule.weights.length} 个权重。`,
          `The ${name.en} has ${signers} signers and ${rule.weights.length} weights.`,
          '请为每位审批人设置一个权重。',
          'Give every signer one weight.',
        ),
      ),
    ];
  }
  const total = rule.weights.reduce((sum, weight) => sum + weight, 0);
  if (rule.needed <= total || more) return [];
  return [
    fault(
      'RULE_IMPOSSIBLE',
      at,
      say(
        `${name.zh}要求权重达到 ${rule.needed}，但总和只有 ${total}。`,
        `The ${name.en} needs a weight of ${rule.needed}, and all weights together are ${total}.`,
        `请改为不超过 ${total}。`,
        `Use ${total} at most.`,
      ),
    ),
  ];
}

function asksAllHolders({ strategies }: Assignment): boolean {
  return strategies.some((strategy) => strategy.by === 'position' && strategy.pick === 'all');
}
