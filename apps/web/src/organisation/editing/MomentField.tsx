import { useId } from 'react';
import { FieldError } from '../../surface/FieldError.tsx';
import { useWords } from '../../words/i18n.ts';
import { DayField } from './DayField.tsx';
import classes from './MomentField.module.css';
import { TimeField } from './TimeField.tsx';

export interface MomentFieldProps {
  readonly label: string;
  /** `YYYY-MM-DDTHH:MM` on a wall clock; a part that was not given is empty. */
  readonly value: string;
  readonly onChange: (moment: string) => void;
  readonly error?: string | undefined;
}

/** A day and a time of day. */
export function MomentField({ label, value, onChange, error }: MomentFieldProps) {
  const { t } = useWords('organisation');
  const id = useId();
  const [day = '', time = ''] = value.split('T');
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-error`}>
      <div id={`${id}-label`} className="mantine-InputWrapper-label">
        {label}
      </div>
      <div className={classes.pair}>
        <DayField
          bare
          label={t('editing.day', { label })}
          value={day === '' ? null : day}
          onChange={(next) => onChange(`${next ?? ''}T${time}`)}
        />
        <TimeField
          bare
          label={t('editing.time', { label })}
          value={time}
          onChange={(next) => onChange(`${day}T${next}`)}
          invalid={error !== undefined}
        />
      </div>
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}
