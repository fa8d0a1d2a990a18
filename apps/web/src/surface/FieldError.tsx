import { IconAlertCircle } from '@tabler/icons-react';
import classes from './FieldError.module.css';

export interface FieldErrorProps {
  /** Give the same id as the control's `aria-describedby`. */
  readonly id: string;
  /** The sentence with the remedy; nothing is shown without one. */
  readonly message: string | undefined;
}

/** The error under a control that Mantine's inputs do not cover (a group, a list of files, a canvas field). */
export function FieldError({ id, message }: FieldErrorProps) {
  return (
    <p
      id={id}
      className={classes.error}
      role={message === undefined ? undefined : 'alert'}
      hidden={message === undefined}
    >
      <IconAlertCircle size={14} aria-hidden />
      {message}
    </p>
  );
}
