import { TextInput } from '@mantine/core';
import { typedTime } from '@sopflow/model';
import { useState } from 'react';
import classes from './TimeField.module.css';

export interface TimeFieldProps {
  readonly label: string;
  /** The label is said, not shown. */
  readonly bare?: boolean;
  readonly value: string;
  readonly onChange: (time: string) => void;
  readonly invalid?: boolean;
  readonly error?: string | undefined;
}

/** A time of day, typed as people write it (`9`, `930`, `9:30`); what cannot be read stays as it was typed and is said to be wrong. */
export function TimeField({ label, bare = false, value, onChange, invalid = false, error }: TimeFieldProps) {
  const [typed, setTyped] = useState<string>();
  const settle = () => {
    if (typed !== undefined) onChange(typedTime(typed) ?? typed);
    setTyped(undefined);
  };
  return (
    <TextInput
      {...(bare ? { 'aria-label': label } : { label })}
      className={classes.time ?? ''}
      value={typed ?? value}
      placeholder="09:00"
      inputMode="numeric"
      maxLength={5}
      error={error ?? invalid}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
