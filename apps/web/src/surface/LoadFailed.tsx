import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconLock, IconMapPinOff, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import { statusOf } from '../data/problem.ts';
import { useWords } from '../words/i18n.ts';
import { EmptyState } from './EmptyState.tsx';
import { failureSentence } from './failureWords.ts';

export interface LoadFailedProps {
  readonly error: unknown;
  /** Asks again; without it no button is shown. */
  readonly onRetry?: (() => void) | undefined;
  readonly retrying?: boolean | undefined;
  readonly size?: 'page' | 'panel' | undefined;
  /** Whether it stands for the whole page, and so names it and leads away from it. */
  readonly whole?: boolean | undefined;
}

/** Says why something could not be loaded and offers to try again where that can help. */
export function LoadFailed({
  error,
  onRetry,
  retrying = false,
  size = 'page',
  whole = false,
}: LoadFailedProps) {
  const { t, locale } = useWords('surface');
  const status = statusOf(error);
  const icon = status === 403 ? IconLock : status === 404 ? IconMapPinOff : IconPlugConnectedX;
  const canHelp = status !== 403 && status !== 404;
  const title =
    status === 403 ? t('failed.forbidden') : status === 404 ? t('failed.gone') : t('failed.title');
  return (
    <div role="alert">
      {whole && <title>{`${title} · Sopflow`}</title>}
      <EmptyState
        icon={icon}
        size={size}
        level={whole ? 1 : 2}
        title={title}
        act={
          onRetry !== undefined && canHelp ? (
            <Button
              variant="default"
              leftSection={<IconRefresh size={16} />}
              loading={retrying}
              onClick={onRetry}
            >
              {t('failed.again')}
            </Button>
          ) : (
            whole && (
              <Button variant="default" renderRoot={(props) => <Link {...props} to="/" />}>
                {t('failed.home')}
              </Button>
            )
          )
        }
      >
        {failureSentence(error, t, locale)}
      </EmptyState>
    </div>
  );
}
