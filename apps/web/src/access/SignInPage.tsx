import { PageHeader } from '../surface/PageHeader.tsx';
import { useWords } from '../words/i18n.ts';

export function SignInPage() {
  const { t } = useWords('access');
  return (
    <main>
      <PageHeader title={t('signIn.title')} />
    </main>
  );
}
