import { NumberInput, Select } from '@mantine/core';
import type { Span } from '@sopflow/model';
import { useId } from 'react';
import { useWords } from '../../words/i18n.ts';
import { FieldError } from '../FieldError.tsx';
import classes from './SpanField.module.css';

const units = ['seconds', 'minutes', 'hours', 'days'] as const;

export interface SpanFieldProps {
  readonly label: string;
  readonly value: Span | undefined;
  /** `undefined` when the amount was emptied; only an {@link SpanFieldProps.optional} field tells it. */
  readonly onChange: (value: Span | undefined) => void;
  readonly optional?: boolean;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  /** The label is said, not shown: in a table its column says it. */
  readonly bare?: boolean;
}

/** A length of time: how much, and of what. */
export function SpanField({
  label,
  value,
  onChange,
  optional = false,
  description,
  error,
  disabled = false,
  bare = false,
}: SpanFieldProps) {
  const { t } = useWords('surface');
  const id = useId();
  const unit = value?.unit ?? 'minutes';
  return (
    <div role="group" aria-label={label}>
      {!bare && (
        <div className="mantine-InputWrapper-label" aria-hidden>
          {label}
        </div>
      )}
      {description !== undefined && <p className={classes.help}>{description}</p>}
      <div className={classes.pair}>
        <NumberInput
          aria-label={t('fields.amount', { label })}
          aria-describedby={`${id}-error`}
          aria-invalid={error !== undefined || undefined}
          value={value?.amount ?? ''}
          min={0}
          max={100_000}
          allowDecimal
          hideControls
          disabled={disabled}
          onChange={(amount) => {
            if (amount === '' && optional) onChange(undefined);
            else if (amount !== '') onChange({ amount: Number(amount), unit });
          }}
        />
        <Select
          aria-label={t('fields.unit', { label })}
          data={units.map((one) => ({ value: one, label: t(`fields.units.${one}`) }))}
          value={unit}
          disabled={disabled || value === undefined}
          comboboxProps={{ width: 'max-content' }}
          onChange={(next) => {
            if (next !== null && value !== undefined) onChange({ ...value, unit: next });
          }}
        />
      </div>
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}
