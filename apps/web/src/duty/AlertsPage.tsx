import { IconShieldCheck } from '@tabler/icons-react';
import { EmptyState } from '../surface/EmptyState.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { useWords } from '../words/i18n.ts';

export function AlertsPage() {
  const { t } = useWords('duty');
  return (
    <>
      <PageHeader title={t('alerts.title')} lead={t('alerts.lead')} />
      <EmptyState icon={IconShieldCheck} title={t('alerts.empty')}>
        {t('alerts.emptyLead')}
      </EmptyState>
    </>
  );
}
