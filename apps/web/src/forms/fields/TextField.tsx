import { Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../words/i18n.ts';
import type { FieldOf, FieldProps } from './fieldProps.ts';
import { useFieldWords } from './useFieldWords.ts';

/** How close to the limit the count of characters appears. */
const nearLimit = 0.8;

/** A text of one line or several. */
export function TextField({ field, value, error, disabled, onChange }: FieldProps<FieldOf<'text'>>) {
  const { t } = useWords('forms');
  const { description, ...words } = useFieldWords(field, error);
  const text = typeof value === 'string' ? value : '';
  const count = t('text.count', { used: text.length, most: field.maxLength });
  const input = {
    ...words,
    ...(text.length > field.maxLength * nearLimit
      ? { description: [description, count].filter(Boolean).join(' · ') }
      : { description }),
    value: text,
    disabled,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return field.multiline ? (
    <Textarea {...input} autosize minRows={3} maxRows={14} />
  ) : (
    <TextInput {...input} autoComplete="off" />
  );
}
