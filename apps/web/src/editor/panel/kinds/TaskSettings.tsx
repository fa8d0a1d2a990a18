import { Checkbox } from '@mantine/core';
import { inLocale } from '@sopflow/model';
import type { TaskStep } from '@sopflow/model';
import { useWords } from '../../../words/i18n.ts';
import { freeName } from '../../commands/ids.ts';
import { moved } from '../../../surface/list/moved.ts';
import { ListEditor } from '../../fields/ListEditor.tsx';
import { LocalizedField } from '../../fields/LocalizedField.tsx';
import { Section } from '../../fields/Section.tsx';
import { AssignmentEditor } from '../AssignmentEditor.tsx';
import { DeadlineEditor } from '../DeadlineEditor.tsx';
import { OutcomesEditor } from '../OutcomesEditor.tsx';
import { useSet } from './useSet.ts';
import { WorkForm } from './WorkForm.tsx';

export function TaskSettings({ step }: { readonly step: TaskStep }) {
  const { t } = useWords('editor');
  const set = useSet(step);
  return (
    <>
      <Section title={t('owner.title')} help={t('owner.help')}>
        <AssignmentEditor
          stepId={step.id}
          assignment={step.assignment}
          onChange={(assignment) => set({ assignment })}
          empty={t('owner.none')}
        />
      </Section>
      <DeadlineEditor deadline={step.deadline} onChange={(deadline) => set({ deadline })} />
      <WorkForm step={step} />
      <Checklist step={step} />
      <Section title={t('outcomes.title')} help={t('outcomes.help')}>
        <OutcomesEditor
          stepId={step.id}
          outcomes={step.outcomes}
          least={1}
          most={20}
          onChange={(outcomes) => set({ outcomes })}
        />
      </Section>
    </>
  );
}

function Checklist({ step }: { readonly step: TaskStep }) {
  const { t, locale } = useWords('editor');
  const set = useSet(step);
  const { checklist } = step;
  const add = () => {
    const id = freeName('point', new Set(checklist.map((item) => item.id)));
    set({ checklist: [...checklist, { id, text: { [locale]: t('checklist.newItem') }, required: true }] });
  };
  return (
    <Section title={t('checklist.title')} help={t('checklist.help')}>
      <ListEditor
        items={checklist}
        keyOf={(item) => item.id}
        nameOf={(item) => inLocale(item.text, locale)}
        onMove={(index, by) => set({ checklist: moved(checklist, index, by) })}
        onRemove={(index) => set({ checklist: checklist.toSpliced(index, 1) })}
        most={50}
        add={t('checklist.add')}
        onAdd={add}
      >
        {(item, index) => (
          <>
            <LocalizedField
              label={t('checklist.item')}
              value={item.text}
              required
              onChange={(text) =>
                text !== undefined && set({ checklist: checklist.with(index, { ...item, text }) })
              }
            />
            <Checkbox
              label={t('checklist.required')}
              checked={item.required}
              onChange={(event) =>
                set({ checklist: checklist.with(index, { ...item, required: event.currentTarget.checked }) })
              }
            />
          </>
        )}
      </ListEditor>
    </Section>
  );
}
