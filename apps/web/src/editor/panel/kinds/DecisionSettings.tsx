import { Button } from '@mantine/core';
import type { DecisionStep } from '@sopflow/model';
import { IconPlus } from '@tabler/icons-react';
import { useWords } from '../../../words/i18n.ts';
import { freeName } from '../../commands/ids.ts';
import { ExpressionField } from '../../fields/ExpressionField.tsx';
import classes from '../../fields/fields.module.css';
import { moved } from '../../../surface/list/moved.ts';
import { ListEditor } from '../../fields/ListEditor.tsx';
import { LocalizedField } from '../../fields/LocalizedField.tsx';
import { Section } from '../../fields/Section.tsx';
import { TargetSelect } from '../OutcomeTargets.tsx';
import { useSet } from './useSet.ts';

export function DecisionSettings({ step }: { readonly step: DecisionStep }) {
  const { t, locale } = useWords('editor');
  const set = useSet(step);
  const { branches } = step;
  const taken = new Set([...branches.map((branch) => branch.outcome), step.defaultOutcome ?? '']);
  const add = () => {
    const name = { [locale]: `${t('decision.newBranch')} ${branches.length + 1}` };
    const condition = locale === 'zh' ? '条件' : 'condition';
    set({ branches: [...branches, { outcome: freeName('branch', taken), name, condition }] });
  };
  return (
    <>
      <Section title={t('decision.title')} help={t('decision.help')}>
        <ListEditor
          items={branches}
          keyOf={(branch) => branch.outcome}
          nameOf={(_branch, index) => t('decision.branch', { number: index + 1 })}
          onMove={(index, by) => set({ branches: moved(branches, index, by) })}
          onRemove={(index) => set({ branches: branches.toSpliced(index, 1) })}
          least={1}
          most={50}
          add={t('decision.add')}
          onAdd={add}
        >
          {(branch, index) => (
            <>
              <ExpressionField
                label={t('decision.condition')}
                value={branch.condition}
                stepId={step.id}
                onChange={(condition) =>
                  condition !== undefined && set({ branches: branches.with(index, { ...branch, condition }) })
                }
              />
              <LocalizedField
                label={t('decision.name')}
                value={branch.name}
                onChange={(name) => set({ branches: branches.with(index, { ...branch, name }) })}
              />
              <TargetSelect stepId={step.id} outcome={branch.outcome} />
            </>
          )}
        </ListEditor>
      </Section>
      <Section
        title={t('decision.default')}
        help={step.defaultOutcome === undefined ? t('decision.noDefault') : undefined}
      >
        {step.defaultOutcome === undefined ? (
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.add ?? ''}
            leftSection={<IconPlus size={14} />}
            onClick={() => set({ defaultOutcome: freeName('otherwise', taken) })}
          >
            {t('decision.addDefault')}
          </Button>
        ) : (
          <TargetSelect stepId={step.id} outcome={step.defaultOutcome} />
        )}
      </Section>
    </>
  );
}
