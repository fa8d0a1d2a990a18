import { Button } from '@mantine/core';
import type { TaskSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { useWords } from '../../words/i18n.ts';

interface ClaimButtonProps {
  readonly task: TaskSummary;
  readonly onClaim: (task: TaskSummary) => Promise<void>;
}

/** Claims a task where it stands in the list. */
export function ClaimButton({ task, onClaim }: ClaimButtonProps) {
  const { t, locale } = useWords('work');
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={t('claimNamed', { name: inLocale(task.stepName, locale) })}
      onClick={() => void onClaim(task)}
    >
      {t('claim')}
    </Button>
  );
}
