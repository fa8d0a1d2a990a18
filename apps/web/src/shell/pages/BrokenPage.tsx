import { Button, CopyButton } from '@mantine/core';
import { IconBug, IconPlugConnectedX } from '@tabler/icons-react';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../../data/client.ts';
import { isCodeMissing, isUnreachable, statusOf } from '../../data/problem.ts';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { LoadFailed } from '../../surface/LoadFailed.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './BrokenPage.module.css';

const retryMs = 5_000;

/** A page that could not be shown: the server away, a request refused, or a fault of ours. Each with the way on. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { t } = useWords('shell');
  const router = useRouter();
  const forget = useQueryErrorResetBoundary();
  const again = () => {
    forget.reset();
    void router.invalidate();
  };

  if (isUnreachable(error)) return <Unreachable again={again} />;
  if (isCodeMissing(error)) return <Unreachable again={() => void reloadOnceThere()} />;
  if (statusOf(error) !== undefined) return <LoadFailed error={error} onRetry={again} />;
  return (
    <>
      <title>{`${t('broken.title')} · Sopflow`}</title>
      <EmptyState
        level={1}
        icon={IconBug}
        title={t('broken.title')}
        act={
          <>
            {/* A link of the browser, not of the router: what is broken may be the app itself. */}
            <Button component="a" href="/" variant="default">
              {t('broken.home')}
            </Button>
            <Button onClick={() => window.location.reload()}>{t('broken.again')}</Button>
          </>
        }
      >
        {t('broken.lead')}
      </EmptyState>
      <Details error={error} />
    </>
  );
}

/** A browser remembers that code did not come, so only a new document asks for it again; not before the server is there to give it. */
async function reloadOnceThere(): Promise<void> {
  try {
    await api.access.setupState();
    window.location.reload();
  } catch {
    // Still away: the next try is on its way.
  }
}

function Unreachable({ again }: { readonly again: () => void }) {
  const { t } = useWords('shell');
  useEffect(() => {
    const timer = setInterval(again, retryMs);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  });
  return (
    <div role="alert">
      <title>{`${t('unreachable.title')} · Sopflow`}</title>
      <EmptyState level={1} icon={IconPlugConnectedX} title={t('unreachable.title')}>
        {t('unreachable.lead')}
      </EmptyState>
    </div>
  );
}

function Details({ error }: { readonly error: unknown }) {
  const { t } = useWords('shell');
  const text = `${window.location.pathname}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  return (
    <details className={classes.details}>
      <summary>{t('broken.details')}</summary>
      <pre>{text}</pre>
      <CopyButton value={text}>
        {({ copy, copied }) => (
          <Button variant="default" onClick={copy}>
            {copied ? t('broken.copied') : t('broken.copy')}
          </Button>
        )}
      </CopyButton>
    </details>
  );
}
