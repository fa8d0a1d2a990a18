import type { SubrunStep } from '@sopflow/model';
import { useWords } from '../../../words/i18n.ts';
import { chosen } from '../../commands/notChosen.ts';
import { ReferenceSelect } from '../../fields/ReferenceSelect.tsx';
import { Section } from '../../fields/Section.tsx';
import { ExpressionRecord } from '../ExpressionRecord.tsx';
import { DoneOrFailed } from './DoneOrFailed.tsx';
import { useSet } from './useSet.ts';

export function SubrunSettings({ step }: { readonly step: SubrunStep }) {
  const { t } = useWords('editor');
  const set = useSet(step);
  return (
    <>
      <Section title={t('subrun.title')}>
        <ReferenceSelect
          what="sop"
          label={t('subrun.sop')}
          value={chosen(step.sop)}
          onChange={(sop) => sop !== undefined && set({ sop })}
        />
      </Section>
      <Section title={t('subrun.input')}>
        <ExpressionRecord record={step.input} stepId={step.id} onChange={(input) => set({ input })} />
      </Section>
      <DoneOrFailed stepId={step.id} />
    </>
  );
}
