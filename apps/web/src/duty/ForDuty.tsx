import { Button } from '@mantine/core';
import { IconChecklist, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '../data/session.ts';
import { EmptyState } from '../surface/EmptyState.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { useWords } from '../words/i18n.ts';

export interface ForDutyProps {
  /** The title of the page, for those who may not see more of it. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A page of this area: for those on duty. Others come here by a link somebody sent them, and are led to their work. */
export function ForDuty({ title, children }: ForDutyProps) {
  const { t } = useWords('duty');
  if (useMay('readAlerts')) return children;
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        icon={IconLock}
        title={t('notYours.title')}
        act={
          <Button
            variant="default"
            leftSection={<IconChecklist size={16} />}
            renderRoot={(props) => <Link {...props} to="/work" />}
          >
            {t('notYours.toWork')}
          </Button>
        }
      >
        {t('notYours.lead')}
      </EmptyState>
    </>
  );
}
