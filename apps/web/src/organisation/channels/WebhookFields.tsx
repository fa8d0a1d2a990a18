import { Switch, TextInput } from '@mantine/core';
import { LocalizedField } from '../../surface/fields/LocalizedField.tsx';
import { useWords } from '../../words/i18n.ts';
import { errorOf, type FieldSentences, sentenceAt } from '../editing/fieldSentences.ts';
import type { WebhookDraft } from './webhookForm.ts';

export interface WebhookFieldsProps {
  readonly value: WebhookDraft;
  readonly errors: FieldSentences;
  readonly onChange: (patch: Partial<WebhookDraft>) => void;
}

/** What there is to say about a webhook. */
export function WebhookFields({ value, errors, onChange }: WebhookFieldsProps) {
  const { t } = useWords('organisation');
  return (
    <>
      <LocalizedField
        focusFirst
        required
        label={t('channels.name')}
        description={t('channels.nameHelp')}
        value={value.name}
        error={sentenceAt(errors, 'name')}
        onChange={(name) => onChange({ name })}
      />
      <TextInput
        required
        withAsterisk
        type="url"
        label={t('channels.url')}
        description={t('channels.urlHelp')}
        placeholder="https://"
        maxLength={2000}
        spellCheck={false}
        value={value.url}
        {...errorOf(errors, 'url')}
        onChange={(event) => onChange({ url: event.currentTarget.value })}
      />
      <Switch
        label={t('channels.enabled')}
        description={t('channels.enabledHelp')}
        checked={value.enabled}
        onChange={(event) => onChange({ enabled: event.currentTarget.checked })}
      />
    </>
  );
}
