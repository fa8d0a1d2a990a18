import { Select } from '@mantine/core';
import type { Document } from '@sopflow/model';
import { IconSettings } from '@tabler/icons-react';
import { useWords } from '../../words/i18n.ts';
import { renameField } from '../commands/renameReferences.ts';
import { LocalizedField } from '../fields/LocalizedField.tsx';
import { ReferenceSelect } from '../fields/ReferenceSelect.tsx';
import { Section } from '../fields/Section.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useEditor } from '../session/EditorContext.ts';
import { DeadlineEditor } from './DeadlineEditor.tsx';
import { FormDesigner } from './FormDesigner.tsx';
import classes from './Panel.module.css';
import { PanelHead } from './PanelHead.tsx';
import { StepProblemList } from './StepProblemList.tsx';
import { fresh, StrategyFields } from './StrategyFields.tsx';

/** Everything about the SOP as a whole. */
export function DocumentPanel({ onClose }: { readonly onClose?: (() => void) | undefined }) {
  const { t } = useWords('editor');
  const { document, edit } = useEditor();
  const set = (patch: Partial<Document>) =>
    edit((now) => ({ ...now, ...patch }), `document ${Object.keys(patch).join(' ')}`);
  return (
    <>
      <PanelHead icon={IconSettings} title={t('document.title')} onClose={onClose} />
      <div className={classes.scroll}>
        {document.flow.steps.length <= 2 && <p className={classes.guide}>{t('document.guide')}</p>}
        <StepProblemList stepId={null} />
        <div className={classes.first}>
          <LocalizedField
            label={t('field.name')}
            value={document.name}
            required
            onChange={(name) => name !== undefined && set({ name })}
          />
          <LocalizedField
            label={t('document.purpose')}
            description={t('document.purposeHelp')}
            value={document.purpose}
            multiline
            onChange={(purpose) => set({ purpose })}
          />
        </div>
        <Section title={t('document.owner')} help={t('document.ownerHelp')}>
          <OwnerFields />
        </Section>
        <DeadlineEditor
          title={t('document.deadline')}
          deadline={document.deadline}
          onChange={(deadline) => set({ deadline })}
        />
        <Section title={t('document.calendar')}>
          <ReferenceSelect
            what="calendar"
            label=""
            none={t('document.calendarNone')}
            value={document.calendar}
            onChange={(calendar) => set({ calendar })}
          />
        </Section>
        <FormDesigner
          title={t('form.startTitle')}
          help={t('form.startHelp')}
          form={document.startForm}
          stepId={null}
          onChange={(startForm) => set({ startForm })}
          onRename={(startForm, from, to) =>
            edit((now) => renameField({ ...now, startForm }, null, from, to))
          }
        />
        <Section
          title={t('document.runTitle')}
          help={t('document.runTitleHelp', { open: '{{', close: '}}' })}
        >
          <TextField
            label=""
            ariaLabel={t('document.runTitle')}
            value={document.runTitle ?? ''}
            onChange={(runTitle) => set({ runTitle: runTitle === '' ? undefined : runTitle })}
          />
        </Section>
      </div>
    </>
  );
}

function OwnerFields() {
  const { t } = useWords('editor');
  const { document, edit } = useEditor();
  const { owner } = document;
  if (owner === undefined) {
    return (
      <Select
        aria-label={t('document.owner')}
        placeholder={t('document.ownerNone')}
        data={(['position', 'person'] as const).map((by) => ({ value: by, label: t(`owner.by.${by}`) }))}
        value={null}
        onChange={(by) => edit((now) => ({ ...now, owner: fresh(by === 'person' ? 'person' : 'position') }))}
      />
    );
  }
  return (
    <StrategyFields
      strategy={owner}
      stepId={null}
      onChange={(next) => edit((now) => ({ ...now, owner: next }), 'document owner')}
    />
  );
}
