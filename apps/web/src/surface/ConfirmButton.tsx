import { Button, Popover } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words/i18n.ts';
import classes from './ConfirmButton.module.css';
import { failureSentence } from './failureWords.ts';

export interface ConfirmButtonProps extends Pick<
  ButtonProps,
  'variant' | 'leftSection' | 'disabled' | 'fullWidth'
> {
  /** The verb on the button. */
  readonly children: ReactNode;
  /** The question, with the object's name in it: "Cancel the run ‘Spring launch’?" */
  readonly question: string;
  /** What will be lost or sent, and whether it can be taken back. */
  readonly consequence: ReactNode;
  /** The verb that goes ahead: "Cancel the run". */
  readonly confirm: string;
  /** The words for leaving things as they are; "Keep it" when absent. */
  readonly keep?: string;
  readonly danger?: boolean;
  /** What else helps whoever reads the sentence of a failure: what stands in the way, with links. */
  readonly explain?: (failure: unknown) => ReactNode;
  /** Goes ahead; a failure is shown where the question stands. */
  readonly onConfirm: () => void | Promise<void>;
}

/** Asks once more before an act that cannot be undone. What can be undone is done at once, with {@link announceDone}. */
export function ConfirmButton({
  children,
  question,
  consequence,
  confirm,
  keep,
  danger = false,
  explain,
  onConfirm,
  ...button
}: ConfirmButtonProps) {
  const { t, locale } = useWords('surface');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const id = useId();

  const goAhead = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onConfirm();
      setAsked(false);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Popover
      opened={asked}
      onChange={setAsked}
      width={320}
      position="bottom-end"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <Button
          {...button}
          {...(danger ? { color: 'red' } : {})}
          aria-haspopup="dialog"
          aria-expanded={asked}
          onClick={() => setAsked(!asked)}
        >
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        role="alertdialog"
        aria-labelledby={`${id}-question`}
        aria-describedby={`${id}-consequence`}
      >
        <p id={`${id}-question`} className={classes.question}>
          {question}
        </p>
        <p id={`${id}-consequence`} className={classes.consequence}>
          {consequence}
        </p>
        {failure !== undefined && (
          <>
            <p className={classes.failure} role="alert">
              {failureSentence(failure, t, locale)}
            </p>
            {explain?.(failure)}
          </>
        )}
        <div className={classes.acts}>
          <Button variant="default" data-autofocus onClick={() => setAsked(false)}>
            {keep ?? t('confirm.cancel')}
          </Button>
          <Button {...(danger ? { color: 'red' } : {})} loading={busy} onClick={() => void goAhead()}>
            {confirm}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
