import { Select } from '@mantine/core';
import { assertNever } from '@sopflow/model';
import type { ApprovalRule, ApprovalStep } from '@sopflow/model';
import { ownerWords } from '../../../chart/wording/assignmentWords.ts';
import { useWords } from '../../../words/i18n.ts';
import { moved } from '../../../surface/list/moved.ts';
import classes from '../../fields/fields.module.css';
import { ListEditor } from '../../fields/ListEditor.tsx';
import { NumberField } from '../../fields/NumberField.tsx';
import { Section } from '../../fields/Section.tsx';
import { useEditor } from '../../session/EditorContext.ts';
import { AssignmentEditor } from '../AssignmentEditor.tsx';
import { DeadlineEditor } from '../DeadlineEditor.tsx';
import { OutcomesEditor } from '../OutcomesEditor.tsx';
import { TargetSelect } from '../OutcomeTargets.tsx';
import { fresh } from '../StrategyFields.tsx';
import { useSet } from './useSet.ts';
import { WorkForm } from './WorkForm.tsx';

const rules = ['all', 'any', 'sequential', 'count', 'weighted'] as const;

export function ApprovalSettings({ step }: { readonly step: ApprovalStep }) {
  const { t } = useWords('editor');
  const chart = useWords('chart');
  const { wording } = useEditor();
  const set = useSet(step);
  const { signers, rule } = step;
  const weightsWith = (change: (weights: number[]) => number[]): ApprovalRule =>
    rule.rule === 'weighted' ? { ...rule, weights: change(weightsFor(rule, signers.length)) } : rule;
  return (
    <>
      <Section title={t('approval.title')}>
        <Select
          label={t('approval.rule')}
          data={rules.map((value) => ({ value, label: t(`approval.rules.${value}`) }))}
          value={rule.rule}
          checkIconPosition="right"
          onChange={(value) => {
            const next = rules.find((one) => one === value);
            if (next !== undefined && next !== rule.rule) set({ rule: freshRule(next, signers.length) });
          }}
        />
        {(rule.rule === 'count' || rule.rule === 'weighted') && (
          <NumberField
            label={t('approval.needed')}
            value={rule.needed}
            min={1}
            max={rule.rule === 'count' ? 100 : 50_000}
            onChange={(needed) => needed !== undefined && set({ rule: { ...rule, needed } })}
          />
        )}
        <ListEditor
          items={signers}
          keyOf={(_signer, index) => String(index)}
          nameOf={(signer, index) =>
            ownerWords(signer, wording) ?? t('approval.signer', { number: index + 1 })
          }
          onMove={(index, by) =>
            set({
              signers: moved(signers, index, by),
              rule: weightsWith((weights) => moved(weights, index, by)),
            })
          }
          onRemove={(index) =>
            set({
              signers: signers.toSpliced(index, 1),
              rule: weightsWith((weights) => (weights.length > 1 ? weights.toSpliced(index, 1) : weights)),
            })
          }
          look="line"
          most={50}
          empty={t('approval.none')}
          add={t('approval.add')}
          onAdd={() =>
            set({
              signers: [...signers, { strategies: [fresh('position')], notSameAs: [] }],
              rule: signers.length === 0 ? rule : weightsWith((weights) => [...weights, 1]),
            })
          }
        >
          {(signer, index) => (
            <>
              <span className={classes.itemTitle}>{t('approval.signer', { number: index + 1 })}</span>
              <AssignmentEditor
                stepId={step.id}
                assignment={signer}
                empty={t('owner.none')}
                nested
                onChange={(next) => next !== undefined && set({ signers: signers.with(index, next) })}
              />
              {rule.rule === 'weighted' && (
                <NumberField
                  label={t('approval.weight')}
                  value={rule.weights[index] ?? 1}
                  min={1}
                  max={1000}
                  onChange={(weight) =>
                    weight !== undefined &&
                    set({ rule: weightsWith((weights) => weights.with(index, weight)) })
                  }
                />
              )}
            </>
          )}
        </ListEditor>
      </Section>
      <DeadlineEditor deadline={step.deadline} onChange={(deadline) => set({ deadline })} />
      <Section title={t('outcomes.title')} help={t('outcomes.help')}>
        <TargetSelect stepId={step.id} outcome="approved" label={chart.t('outcomes.approved')} />
        <TargetSelect stepId={step.id} outcome="rejected" label={chart.t('outcomes.rejected')} />
      </Section>
      <Section title={t('outcomes.further')} help={t('outcomes.furtherHelp')}>
        <OutcomesEditor
          stepId={step.id}
          outcomes={step.furtherOutcomes}
          taken={['approved', 'rejected']}
          least={0}
          most={10}
          onChange={(furtherOutcomes) => set({ furtherOutcomes })}
        />
      </Section>
      <WorkForm step={step} />
    </>
  );
}

/** One weight for each signer, however many were kept. */
function weightsFor(rule: Extract<ApprovalRule, { rule: 'weighted' }>, signers: number): number[] {
  return Array.from({ length: Math.max(1, signers) }, (_, index) => rule.weights[index] ?? 1);
}

function freshRule(rule: (typeof rules)[number], signers: number): ApprovalRule {
  const count = Math.max(1, signers);
  switch (rule) {
    case 'all':
    case 'any':
    case 'sequential':
      return { rule };
    case 'count':
      return { rule, needed: Math.ceil(count / 2) };
    case 'weighted':
      return { rule, weights: Array.from({ length: count }, () => 1), needed: Math.ceil(count / 2) };
    default:
      return assertNever(rule);
  }
}
