import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/i18n.ts';
import { useEditor } from '../session/EditorContext.ts';

export interface NumberFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly min: number;
  readonly max: number;
  readonly decimals?: number;
  /** May be left empty. */
  readonly optional?: boolean;
  readonly suffix?: string;
}

/** A number of the document; one outside its limits stays in the field with its reason. */
export function NumberField({
  label,
  description,
  value,
  onChange,
  min,
  max,
  decimals = 0,
  optional = false,
  suffix,
}: NumberFieldProps) {
  const { t } = useWords('editor');
  const { rest } = useEditor();
  const [typed, setTyped] = useState<number | string>(value ?? '');
  const [kept, setKept] = useState(value);
  // Undo changes the value without typing.
  if (kept !== value) {
    setKept(value);
    if (typed !== value) setTyped(value ?? '');
  }

  const fits = (next: number | string) =>
    next === '' ? optional : typeof next === 'number' && next >= min && next <= max;
  return (
    <NumberInput
      label={label}
      {...(description === undefined ? {} : { description })}
      value={typed}
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      allowNegative={min < 0}
      hideControls
      {...(suffix === undefined ? {} : { suffix })}
      error={fits(typed) ? undefined : t('field.number', { min, max })}
      onChange={(next) => {
        setTyped(next);
        if (fits(next)) onChange(next === '' ? undefined : Number(next));
      }}
      onBlur={() => {
        if (!fits(typed)) setTyped(value ?? '');
        rest();
      }}
    />
  );
}
