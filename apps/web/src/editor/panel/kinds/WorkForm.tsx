import type { ApprovalStep, Form, TaskStep } from '@sopflow/model';
import { useWords } from '../../../words/i18n.ts';
import { changeStep } from '../../commands/changeStep.ts';
import { renameField } from '../../commands/renameReferences.ts';
import { useEditor } from '../../session/EditorContext.ts';
import { FormDesigner } from '../FormDesigner.tsx';
import { useSet } from './useSet.ts';

/** The form of a step that people do. */
export function WorkForm({ step }: { readonly step: TaskStep | ApprovalStep }) {
  const { t } = useWords('editor');
  const { edit } = useEditor();
  const set = useSet<TaskStep | ApprovalStep>(step);
  return (
    <FormDesigner
      title={t('form.title')}
      help={t('form.help')}
      form={step.form}
      stepId={step.id}
      onChange={(form) => set({ form })}
      onRename={(form: Form, from, to) =>
        edit((document) => renameField(changeStep(document, { ...step, form }), step.id, from, to))
      }
    />
  );
}
