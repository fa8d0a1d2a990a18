import { Button } from '@mantine/core';
import { useWords } from '../../words/i18n.ts';

interface ClearAnswerProps {
  readonly offered: boolean;
  readonly onClear: () => void;
}

/** Takes back an answer that radio buttons cannot be unticked from. */
export function ClearAnswer({ offered, onClear }: ClearAnswerProps) {
  const { t } = useWords('forms');
  if (!offered) return null;
  return (
    <Button variant="subtle" color="gray" size="compact-sm" onClick={onClear}>
      {t('clear')}
    </Button>
  );
}
