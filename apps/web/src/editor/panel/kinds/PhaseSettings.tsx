import { Checkbox } from '@mantine/core';
import { outcomesOf } from '@sopflow/model';
import type { PhaseStep } from '@sopflow/model';
import { labelOfOutcome } from '../../../chart/graph/outcomeLabel.ts';
import { outcomeWords } from '../../../chart/wording/stepWords.ts';
import { useWords } from '../../../words/i18n.ts';
import { Section } from '../../fields/Section.tsx';
import { useEditor } from '../../session/EditorContext.ts';
import { DeadlineEditor } from '../DeadlineEditor.tsx';
import { TargetSelect } from '../OutcomeTargets.tsx';
import { useSet } from './useSet.ts';

export function PhaseSettings({ step }: { readonly step: PhaseStep }) {
  const { t } = useWords('editor');
  const { wording } = useEditor();
  const set = useSet(step);
  return (
    <>
      <DeadlineEditor deadline={step.deadline} onChange={(deadline) => set({ deadline })} />
      <Section title={t('phase.title')}>
        <Checkbox
          label={t('phase.remembers')}
          checked={step.remembers}
          onChange={(event) => set({ remembers: event.currentTarget.checked })}
        />
      </Section>
      <Section title={t('outcomes.leadsTo')}>
        {outcomesOf(step).map((outcome) => (
          <TargetSelect
            key={outcome}
            stepId={step.id}
            outcome={outcome}
            label={outcomeWords(labelOfOutcome(step, outcome), wording)}
          />
        ))}
      </Section>
    </>
  );
}
