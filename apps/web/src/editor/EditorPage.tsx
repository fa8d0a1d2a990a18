import { PageHeader } from '../surface/PageHeader.tsx';
import { useWords } from '../words/i18n.ts';

export function EditorPage() {
  const { t } = useWords('editor');
  return <PageHeader title={t('title')} />;
}
