import { Select } from '@mantine/core';
import type { EachStep } from '@sopflow/model';
import { useWords } from '../../../words/i18n.ts';
import { ExpressionField } from '../../fields/ExpressionField.tsx';
import { Section } from '../../fields/Section.tsx';
import { JoinEditor } from '../JoinEditor.tsx';
import { DoneOrFailed } from './DoneOrFailed.tsx';
import { useSet } from './useSet.ts';

export function EachSettings({ step }: { readonly step: EachStep }) {
  const { t } = useWords('editor');
  const set = useSet(step);
  return (
    <>
      <Section title={t('each.title')}>
        <ExpressionField
          label={t('each.items')}
          description={t('each.itemsHelp')}
          value={step.items}
          stepId={step.id}
          onChange={(items) => items !== undefined && set({ items })}
        />
        <Select
          label={t('each.order')}
          data={(['together', 'oneByOne'] as const).map((order) => ({
            value: order,
            label: t(`each.orders.${order}`),
          }))}
          value={step.order}
          checkIconPosition="right"
          onChange={(order) => set({ order: order === 'oneByOne' ? order : 'together' })}
        />
      </Section>
      <JoinEditor join={step.join} onChange={(join) => set({ join })} />
      <DoneOrFailed stepId={step.id} />
    </>
  );
}
