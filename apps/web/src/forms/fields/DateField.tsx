import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { serverNow } from '../../data/clock.ts';
import { useWords } from '../../words/i18n.ts';
import classes from './DateField.module.css';
import type { FieldOf, FieldProps } from './fieldProps.ts';
import { useFieldWords } from './useFieldWords.ts';

/** A day, typed or chosen; kept as YYYY-MM-DD. */
export function DateField({ field, value, error, disabled, onChange }: FieldProps<FieldOf<'date'>>) {
  const { t } = useWords('forms');
  const words = useFieldWords(field, error);
  const day = typeof value === 'string' ? value : null;
  return (
    <DateInput
      {...words}
      className={classes.date ?? ''}
      value={day}
      disabled={disabled}
      valueFormat="YYYY-MM-DD"
      placeholder={t('date.placeholder')}
      defaultDate={day ?? dayOf(serverNow())}
      clearable={!field.required}
      clearButtonProps={{ 'aria-label': t('clear') }}
      leftSection={<IconCalendar size={16} stroke={1.5} aria-hidden />}
      popoverProps={{ position: 'bottom-start' }}
      onChange={onChange}
    />
  );
}

/** The reader's day as YYYY-MM-DD, which is how Sweden writes it. */
function dayOf(instant: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(instant);
}
