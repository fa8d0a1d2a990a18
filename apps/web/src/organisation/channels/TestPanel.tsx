import { Alert, Button } from '@mantine/core';
import type { WebhookView } from '@sopflow/contract';
import { IconAlertTriangle, IconCircleCheck, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../data/client.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './TestPanel.module.css';

/** Sends a test message and says at once how it went. */
export function TestPanel({ webhook: { key, url } }: { readonly webhook: WebhookView }) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const test = useMutation({ mutationFn: () => api.webhooks.test({ params: { key } }) });
  const error =
    test.error === null ? (test.data?.error ?? undefined) : failureSentence(test.error, surface, locale);
  return (
    <ListPanel title={t('channels.test.title')}>
      <div className={classes.test}>
        <p className={classes.help}>{t('channels.test.help')}</p>
        <Button
          variant="default"
          leftSection={<IconSend size={16} />}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {t('channels.test.send')}
        </Button>
        <div aria-live="polite">
          {test.data?.delivered === true && (
            <Alert
              className={classes.result ?? ''}
              color="green"
              variant="light"
              icon={<IconCircleCheck size={18} />}
              title={t('channels.test.arrived')}
            >
              {t('channels.test.arrivedLead')}
            </Alert>
          )}
          {error !== undefined && (
            <Alert
              className={classes.result ?? ''}
              color="red"
              variant="light"
              icon={<IconAlertTriangle size={18} />}
              title={t('channels.test.failed')}
            >
              <span lang="en">{error}</span>
              <p className={classes.remedy}>
                {t('channels.test.remedy', { host: hostOf(url) })}{' '}
                <Link to="/organisation/settings">{t('places.settings')}</Link>
              </p>
            </Alert>
          )}
        </div>
      </div>
    </ListPanel>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
