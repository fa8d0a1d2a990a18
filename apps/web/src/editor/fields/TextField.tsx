import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useEditor } from '../session/EditorContext.ts';

export interface TextFieldProps {
  readonly label: ReactNode;
  readonly ariaLabel?: string | undefined;
  readonly description?: string | undefined;
  readonly value: string;
  /** Takes what was typed, as soon as it can be kept. */
  readonly onChange: (value: string) => void;
  /** The sentence under the field while what is typed cannot be kept; the document then stays as it was. */
  readonly refuse?: ((value: string) => string | undefined) | undefined;
  readonly multiline?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string | undefined;
  readonly code?: boolean;
  readonly rightSection?: ReactNode;
  readonly autoFocus?: boolean;
  /** A sentence about something that is kept all the same. */
  readonly warning?: string | undefined;
  /** Waits until the field is left, for names that others refer to. */
  readonly onLeave?: boolean;
  /** Enter was pressed in it. */
  readonly onEnter?: () => void;
}

/** A text of the document. What cannot be kept stays in the field with its reason, until it is corrected or the field is left. */
export function TextField({
  label,
  ariaLabel,
  description,
  value,
  onChange,
  refuse,
  multiline = false,
  maxLength = 200,
  placeholder,
  code = false,
  rightSection,
  autoFocus = false,
  warning,
  onLeave = false,
  onEnter,
}: TextFieldProps) {
  const { rest } = useEditor();
  const [typed, setTyped] = useState(value);
  const [kept, setKept] = useState(value);
  // Undo, and choosing another step, change the value without typing.
  if (kept !== value) {
    setKept(value);
    setTyped(value);
  }
  const refused = typed === value ? undefined : refuse?.(typed);

  const keep = (next: string) => {
    if (next !== value && refuse?.(next) === undefined) onChange(next);
  };
  const leave = () => {
    if (onLeave) keep(typed);
    if (refused !== undefined) setTyped(value);
    rest();
  };
  const common = {
    label,
    'aria-label': ariaLabel,
    description,
    placeholder,
    maxLength,
    value: typed,
    error: refused ?? warning,
    onBlur: leave,
    ...(code
      ? {
          styles: { input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } },
          spellCheck: false,
        }
      : {}),
    ...(rightSection === undefined ? {} : { rightSection, rightSectionWidth: 36 }),
    ...(autoFocus ? { 'data-autofocus': true } : {}),
  };
  const type = (next: string) => {
    setTyped(next);
    if (!onLeave) keep(next);
  };
  return multiline ? (
    <Textarea
      {...common}
      autosize
      minRows={code ? 1 : 2}
      maxRows={12}
      onChange={(event) => type(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      {...common}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        if (onLeave) keep(typed);
        onEnter?.();
      }}
    />
  );
}
