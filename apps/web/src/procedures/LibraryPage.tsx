import { IconBooks } from '@tabler/icons-react';
import { EmptyState } from '../surface/EmptyState.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { useWords } from '../words/i18n.ts';

export function LibraryPage() {
  const { t } = useWords('procedures');
  return (
    <>
      <PageHeader title={t('library.title')} lead={t('library.lead')} />
      <EmptyState icon={IconBooks} title={t('library.empty')}>
        {t('library.emptyLead')}
      </EmptyState>
    </>
  );
}
