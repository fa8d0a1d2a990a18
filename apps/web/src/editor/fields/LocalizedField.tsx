import { UnstyledButton } from '@mantine/core';
import type { Locale, LocalizedText } from '@sopflow/model';
import { useState } from 'react';
import { useWords } from '../../words/i18n.ts';
import classes from './fields.module.css';
import { localizedChange } from './localizedChange.ts';
import { TextField } from './TextField.tsx';

export interface LocalizedFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: LocalizedText | undefined;
  /** Takes the text, or undefined when it was emptied in both languages; only where it may be missing. */
  readonly onChange: (value: LocalizedText | undefined) => void;
  readonly required?: boolean;
  readonly multiline?: boolean;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  /** Enter was pressed in it. */
  readonly onEnter?: () => void;
}

/** A text in Chinese, in English or in both: one field, with a button for the other language. */
export function LocalizedField({
  label,
  value,
  onChange,
  required = false,
  maxLength,
  multiline = false,
  ...rest
}: LocalizedFieldProps) {
  const { t, locale } = useWords('editor');
  const [shown, setShown] = useState<Locale>(locale);
  const other: Locale = shown === 'zh' ? 'en' : 'zh';
  const text = value?.[shown] ?? '';
  const fallback = value?.[other];
  const names: Record<Locale, string> = { zh: t('field.inZh'), en: t('field.inEn') };

  const withText = (next: string) => localizedChange(value, shown, next, locale);
  return (
    <TextField
      {...rest}
      label={label}
      ariaLabel={`${label} (${names[shown]})`}
      value={text}
      multiline={multiline}
      maxLength={maxLength ?? (multiline ? 8000 : 200)}
      placeholder={text === '' ? fallback : undefined}
      refuse={(next) => (required && withText(next) === undefined ? t('field.required') : undefined)}
      onChange={(next) => onChange(withText(next))}
      rightSection={
        <UnstyledButton
          className={classes.language ?? ''}
          aria-label={t('field.otherLanguage', { language: names[other] })}
          title={t('field.otherLanguage', { language: names[other] })}
          data-filled={fallback !== undefined || undefined}
          onClick={() => setShown(other)}
        >
          {shown === 'zh' ? '中' : 'EN'}
        </UnstyledButton>
      }
    />
  );
}
