import { TextInput } from '@mantine/core';
import { useWords } from '../../words/i18n.ts';

export interface KeyFieldProps {
  readonly value: string;
  readonly onChange: (key: string) => void;
  readonly error?: string | undefined;
}

/** What the API and documents call something new. It follows the name until somebody chooses it. */
export function KeyField({ value, onChange, error }: KeyFieldProps) {
  const { t } = useWords('surface');
  return (
    <TextInput
      label={t('fields.key')}
      description={t('fields.keyHelp')}
      value={value}
      maxLength={64}
      spellCheck={false}
      autoCapitalize="off"
      {...(error === undefined ? {} : { error })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
