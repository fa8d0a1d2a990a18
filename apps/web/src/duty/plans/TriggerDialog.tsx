import { Modal } from '@mantine/core';
import type { TriggerView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import type { LocalizedText } from '@sopflow/model';
import { useWords } from '../../words/i18n.ts';
import { newTrigger } from './newTrigger.ts';
import { TriggerForm } from './TriggerForm.tsx';

export interface TriggerDialogProps {
  /** The plan that gets a new trigger. */
  readonly plan: { readonly key: string; readonly name: LocalizedText } | undefined;
  /** The trigger that is changed. Closed with neither. */
  readonly trigger: TriggerView | undefined;
  /** Keys that a new trigger may not have. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** Makes or changes a trigger. */
export function TriggerDialog({ plan, trigger, taken, onClose }: TriggerDialogProps) {
  const { t, locale } = useWords('duty');
  const title =
    trigger !== undefined
      ? t('triggers.edit', { name: inLocale(trigger.name, locale) })
      : t('triggers.form.new', { plan: plan === undefined ? '' : inLocale(plan.name, locale) });
  return (
    <Modal opened={plan !== undefined || trigger !== undefined} onClose={onClose} size="lg" title={title}>
      {trigger !== undefined ? (
        <TriggerForm key={trigger.key} initial={trigger} known onClose={onClose} />
      ) : (
        plan !== undefined && (
          <TriggerForm key={plan.key} initial={newTrigger(plan.key, taken)} known={false} onClose={onClose} />
        )
      )}
    </Modal>
  );
}
