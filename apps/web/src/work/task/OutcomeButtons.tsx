import { Button } from '@mantine/core';
import { inLocale, type Outcome } from '@sopflow/model';
import { IconCheck } from '@tabler/icons-react';
import { useWords } from '../../words/i18n.ts';
import classes from './OutcomeButtons.module.css';

interface OutcomeButtonsProps {
  readonly outcomes: readonly Outcome[];
  /** The outcome that is being sent. */
  readonly sending: string | undefined;
  readonly disabled: boolean;
  readonly onChoose: (outcome: Outcome) => void;
}

/** The ways a task can be left; the usual one, which its author put first, stands out and last in the line, where the eye ends. */
export function OutcomeButtons({ outcomes, sending, disabled, onChoose }: OutcomeButtonsProps) {
  const { locale } = useWords('work');
  return (
    <div className={classes.outcomes}>
      {outcomes.map((outcome, place) => (
        <Button
          key={outcome.id}
          variant={place === 0 ? 'filled' : 'default'}
          {...(place === 0 ? { leftSection: <IconCheck size={16} /> } : {})}
          loading={sending === outcome.id}
          disabled={disabled || (sending !== undefined && sending !== outcome.id)}
          onClick={() => onChoose(outcome)}
        >
          {inLocale(outcome.name, locale)}
        </Button>
      ))}
    </div>
  );
}
