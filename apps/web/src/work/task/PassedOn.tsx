import { Button } from '@mantine/core';
import { ProblemError } from '@sopflow/contract';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { failureSentence } from '../../surface/failureWords.ts';
import { useWords } from '../../words/i18n.ts';

/** Whether the API said that the task was the reader's and is somebody else's now. */
export function isPassedOn(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.problem.code === 'TASK_PASSED_ON';
}

/** Stands for a task that was passed on: to whom, and the way back to one's own. */
export function PassedOn({ error }: { readonly error: ProblemError }) {
  const { t, locale } = useWords('work');
  const surface = useWords('surface').t;
  const title = t('task.passedOn');
  return (
    <>
      <title>{`${title} · Sopflow`}</title>
      <EmptyState
        icon={IconArrowForwardUp}
        level={1}
        title={title}
        act={
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/work" />}>
            {t('task.toInbox')}
          </Button>
        }
      >
        {failureSentence(error, surface, locale)}
      </EmptyState>
    </>
  );
}
