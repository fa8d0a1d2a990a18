import { IconInbox } from '@tabler/icons-react';
import { EmptyState } from '../surface/EmptyState.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { useWords } from '../words/i18n.ts';

export function InboxPage() {
  const { t } = useWords('work');
  return (
    <>
      <PageHeader title={t('inbox.title')} lead={t('inbox.lead')} />
      <EmptyState icon={IconInbox} title={t('inbox.empty')}>
        {t('inbox.emptyLead')}
      </EmptyState>
    </>
  );
}
