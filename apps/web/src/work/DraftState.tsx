import { Text } from '@mantine/core';
import { useWords } from '../words/i18n.ts';
import type { Saving } from './useDraft.ts';

/** Whether what was filled in would survive a closed tab. */
export function DraftState({ state }: { readonly state: Saving }) {
  const { t } = useWords('work');
  return (
    <Text c="dimmed" size="sm" role="status">
      {state === 'untouched' ? '' : t(`task.${state}`)}
    </Text>
  );
}
