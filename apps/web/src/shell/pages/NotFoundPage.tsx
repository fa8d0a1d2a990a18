import { Button } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconMapPinOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { useWords } from '../../words/i18n.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useWords('shell');
  return (
    <>
      <title>{`${t('notFound.title')} · Sopflow`}</title>
      <EmptyState
        level={1}
        icon={IconMapPinOff}
        title={t('notFound.title')}
        act={
          <>
            <Button variant="default" onClick={() => spotlight.open()}>
              {t('notFound.search')}
            </Button>
            <Button component={Link} to="/">
              {t('notFound.home')}
            </Button>
          </>
        }
      >
        {t('notFound.lead')}
      </EmptyState>
    </>
  );
}
