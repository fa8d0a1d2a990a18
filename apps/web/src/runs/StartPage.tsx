import { IconPlayerPlay } from '@tabler/icons-react';
import { EmptyState } from '../surface/EmptyState.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { useWords } from '../words/i18n.ts';

export function StartPage() {
  const { t } = useWords('runs');
  return (
    <>
      <PageHeader title={t('start.title')} lead={t('start.lead')} />
      <EmptyState icon={IconPlayerPlay} title={t('start.empty')}>
        {t('start.emptyLead')}
      </EmptyState>
    </>
  );
}
