import { IconUsers } from '@tabler/icons-react';
import { EmptyState } from '../surface/EmptyState.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { useWords } from '../words/i18n.ts';

export function PeoplePage() {
  const { t } = useWords('organisation');
  return (
    <>
      <PageHeader title={t('people.title')} lead={t('people.lead')} />
      <EmptyState icon={IconUsers} title={t('people.empty')}>
        {t('people.emptyLead')}
      </EmptyState>
    </>
  );
}
