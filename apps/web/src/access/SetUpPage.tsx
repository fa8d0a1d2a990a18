import { PageHeader } from '../surface/PageHeader.tsx';
import { useWords } from '../words/i18n.ts';

export function SetUpPage() {
  const { t } = useWords('access');
  return (
    <main>
      <PageHeader title={t('setUp.title')} />
    </main>
  );
}
