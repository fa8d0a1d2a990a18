import { Radio } from '@mantine/core';
import { useWords } from '../../words/i18n.ts';
import classes from './ChoiceField.module.css';
import { ClearAnswer } from './ClearAnswer.tsx';
import type { FieldOf, FieldProps } from './fieldProps.ts';
import { useFieldWords } from './useFieldWords.ts';

/** Yes or no. Not a switch: one that was never touched would look like a no. */
export function YesNoField({ field, value, error, disabled, onChange }: FieldProps<FieldOf<'yesNo'>>) {
  const { t } = useWords('forms');
  const words = useFieldWords(field, error);
  const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : null;
  return (
    <Radio.Group {...words} value={chosen} onChange={(answer) => onChange(answer === 'yes')}>
      <div className={classes.options}>
        <Radio value="yes" label={t('yes')} disabled={disabled} />
        <Radio value="no" label={t('no')} disabled={disabled} />
        <ClearAnswer
          offered={!field.required && chosen !== null && !disabled}
          onClear={() => onChange(null)}
        />
      </div>
    </Radio.Group>
  );
}
