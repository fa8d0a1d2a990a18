import { Select } from '@mantine/core';
import { FieldKey } from '@sopflow/model';
import type { EndStep } from '@sopflow/model';
import { joinSentences } from '../../../surface/prose/joinSentences.ts';
import { useWords } from '../../../words/i18n.ts';
import { outcomesAround } from '../../commands/changeStep.ts';
import { placeOf } from '../../commands/flows.ts';
import { Section } from '../../fields/Section.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { useEditor } from '../../session/EditorContext.ts';
import { useSet } from './useSet.ts';

const results = ['completed', 'cancelled', 'failed'] as const;

export function EndSettings({ step }: { readonly step: EndStep }) {
  const { t, locale } = useWords('editor');
  const { document } = useEditor();
  const set = useSet(step);
  const ref = placeOf(document, step.id)?.ref ?? null;
  const around = ref === null ? undefined : placeOf(document, ref)?.step;
  if (ref === null) {
    return (
      <Section title={t('end.title')}>
        <Select
          label={t('end.result')}
          data={results.map((result) => ({ value: result, label: t(`end.results.${result}`) }))}
          value={step.result}
          checkIconPosition="right"
          onChange={(value) => set({ result: results.find((one) => one === value) ?? 'completed' })}
        />
      </Section>
    );
  }
  // Lanes and entries of a list simply end; only a phase is left by the name of its end.
  if (around?.kind !== 'phase') return <Section title={t('end.title')} help={t('end.inner')} />;
  const known = outcomesAround(document, ref).filter((outcome) => outcome !== step.outcome);
  return (
    <Section title={t('end.title')}>
      <TextField
        label={t('end.outcome')}
        description={joinSentences([t('end.outcomeHelp'), known.join(locale === 'zh' ? '、' : ', ')], locale)}
        value={step.outcome}
        maxLength={64}
        code
        onLeave
        refuse={(next) => (FieldKey.safeParse(next).success ? undefined : t('panel.idTaken'))}
        onChange={(outcome) => set({ outcome })}
      />
    </Section>
  );
}
