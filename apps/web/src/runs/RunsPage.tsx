import { IconTimeline } from '@tabler/icons-react';
import { EmptyState } from '../surface/EmptyState.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { useWords } from '../words/i18n.ts';

export function RunsPage() {
  const { t } = useWords('runs');
  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead')} />
      <EmptyState icon={IconTimeline} title={t('list.empty')}>
        {t('list.emptyLead')}
      </EmptyState>
    </>
  );
}
