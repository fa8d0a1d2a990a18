import type { TaskSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { activePeopleQuery } from '../forms/people.ts';
import { PersonPicker } from '../forms/PersonPicker.tsx';
import { useWords } from '../words/i18n.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

interface TransferProps {
  readonly task: Pick<TaskSummary, 'stepName' | 'ownerId'>;
  readonly onClose: () => void;
  readonly onTo: (personId: string, name: string, reason: string) => void;
}

/** Asks to whom a task is handed over, and why if one likes. */
export function Transfer({ task, onClose, onTo }: TransferProps) {
  const { t, locale } = useWords('work');
  const people = useQuery(activePeopleQuery).data ?? [];
  const [to, setTo] = useState<string | null>(null);
  const chosen = people.find((person) => person.id === to);
  return (
    <ReasonDialog
      title={t('task.transferTitle', { name: inLocale(task.stepName, locale) })}
      act={t('task.transfer')}
      optional
      disabled={chosen === undefined}
      onClose={onClose}
      onReason={(reason) => {
        if (chosen !== undefined) onTo(chosen.id, chosen.name, reason);
      }}
    >
      <PersonPicker
        label={t('task.transferTo')}
        required
        first
        value={to}
        onChange={setTo}
        without={task.ownerId === null ? [] : [task.ownerId]}
      />
    </ReasonDialog>
  );
}
