import { Textarea, TextInput } from '@mantine/core';
import type { Locale, LocalizedText } from '@sopflow/model';
import { useId } from 'react';
import { useWords } from '../../words/i18n.ts';
import classes from './LocalizedField.module.css';
import { withText } from './withText.ts';

export interface LocalizedFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: LocalizedText;
  readonly onChange: (value: LocalizedText) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Some lines instead of one. */
  readonly multiline?: boolean;
  /** Takes the focus when a dialog opens. */
  readonly focusFirst?: boolean;
}

/** A text of the organisation in both languages; one is enough. The reader's own language comes first. */
export function LocalizedField({
  label,
  description,
  value,
  onChange,
  error,
  required = false,
  disabled = false,
  multiline = false,
  focusFirst = false,
}: LocalizedFieldProps) {
  const { t, locale } = useWords('surface');
  const id = useId();
  const order: readonly Locale[] = locale === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  const Field = multiline ? Textarea : TextInput;
  return (
    <div role="group" aria-labelledby={`${id}-label`}>
      <div id={`${id}-label`} className="mantine-InputWrapper-label">
        {label}
        {required && (
          <span className={classes.star} aria-hidden>
            {' *'}
          </span>
        )}
      </div>
      {description !== undefined && <p className={classes.help}>{description}</p>}
      <div className={classes.pair} data-multiline={multiline || undefined}>
        {order.map((language, at) => (
          <Field
            key={language}
            lang={language}
            aria-label={t(language === 'zh' ? 'fields.inChinese' : 'fields.inEnglish', { label })}
            placeholder={t(`fields.${language}`)}
            value={value[language] ?? ''}
            disabled={disabled}
            {...(multiline ? { autosize: true, minRows: 2, maxRows: 10 } : {})}
            {...(focusFirst && at === 0 ? { 'data-autofocus': true } : {})}
            {...(error !== undefined && at === 0 ? { error } : {})}
            onChange={(event) => onChange(withText(value, language, event.currentTarget.value))}
          />
        ))}
      </div>
    </div>
  );
}
