import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { serverNow } from '../../data/clock.ts';
import { useWords } from '../../words/i18n.ts';

export interface DayFieldProps {
  readonly label: string;
  /** The label is said, not shown. */
  readonly bare?: boolean;
  /** `YYYY-MM-DD`; null while none was chosen. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly optional?: boolean;
  readonly error?: string | undefined;
  /** Words instead of an empty field. */
  readonly placeholder?: string;
  readonly className?: string | undefined;
}

/** A day, typed or chosen; in the language of the product, whatever the browser speaks. */
export function DayField({
  label,
  bare = false,
  value,
  onChange,
  optional = false,
  error,
  placeholder,
  className,
}: DayFieldProps) {
  const { t } = useWords('forms');
  return (
    <DateInput
      {...(bare ? { 'aria-label': label } : { label })}
      {...(error === undefined ? {} : { error })}
      {...(className === undefined ? {} : { className })}
      value={value}
      valueFormat="YYYY-MM-DD"
      placeholder={placeholder ?? t('date.placeholder')}
      defaultDate={value ?? new Intl.DateTimeFormat('sv-SE').format(serverNow())}
      clearable={optional}
      clearButtonProps={{ 'aria-label': t('clear') }}
      leftSection={<IconCalendar size={16} stroke={1.5} aria-hidden />}
      popoverProps={{ position: 'bottom-start' }}
      onChange={onChange}
    />
  );
}
