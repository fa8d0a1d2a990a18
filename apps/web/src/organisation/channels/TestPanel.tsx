import { Alert, Button } from '@mantine/core';
import type { WebhookView } from '@sopflow/contract';
import type { DeliveryFailure } from '@sopflow/model';
import { IconAlertTriangle, IconCircleCheck, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../data/client.ts';
import { DeliveryFailureText } from '../../surface/DeliveryFailureText.tsx';
import { failureSentence } from '../../surface/failureWords.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './TestPanel.module.css';

/** Sends a test message and says at once how it went. */
export function TestPanel({ webhook: { key } }: { readonly webhook: WebhookView }) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const test = useMutation({ mutationFn: () => api.webhooks.test({ params: { key } }) });
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
          {(test.error !== null || test.data?.delivered === false) && (
            <Alert
              className={classes.result ?? ''}
              color="red"
              variant="light"
              icon={<IconAlertTriangle size={18} />}
              title={t('channels.test.failed')}
            >
              {test.data === undefined ? (
                failureSentence(test.error, surface, locale)
              ) : (
                <>
                  <DeliveryFailureText failure={test.data.failure} sentence={test.data.error} />
                  <Remedy failure={test.data.failure} />
                </>
              )}
            </Alert>
          )}
        </div>
      </div>
    </ListPanel>
  );
}

/** What to do about it, where the sentence itself does not say. */
function Remedy({ failure }: { readonly failure: DeliveryFailure | null }) {
  const { t } = useWords('organisation');
  if (failure?.kind === 'secretUnreadable') return null;
  return (
    <p className={classes.remedy}>
      {failure?.kind === 'hostNotAllowed' ? (
        <Link to="/organisation/settings">{t('channels.test.allow')}</Link>
      ) : (
        t('channels.test.check')
      )}
    </p>
  );
}
