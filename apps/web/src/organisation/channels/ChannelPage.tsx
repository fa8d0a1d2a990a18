import { Button, Modal } from '@mantine/core';
import type { WebhookView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../data/client.ts';
import { ConfirmButton } from '../../surface/ConfirmButton.tsx';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { Columns } from '../facts/Columns.tsx';
import { Fact, Facts } from '../facts/Facts.tsx';
import { webhooksQuery } from '../queries.ts';
import { NotFoundPage } from '../../shell/pages/NotFoundPage.tsx';
import type { ChannelSearch } from '../routes.ts';
import { SecretOnce } from '../secret/SecretOnce.tsx';
import { ChangeWebhook } from './ChangeWebhook.tsx';
import { TestPanel } from './TestPanel.tsx';
import { WebhookDeliveries } from './WebhookDeliveries.tsx';
import { WebhookState } from './WebhookState.tsx';

const route = getRouteApi('/signed-in/organisation/channels/$key');

/** One webhook: whether it works, what went to it, and its secret. */
export function ChannelPage() {
  const { key } = route.useParams();
  const webhooks = useQuery(webhooksQuery);
  return (
    <Loaded query={webhooks}>
      {(items) => {
        const webhook = items.find((one) => one.key === key);
        return webhook === undefined ? <NotFoundPage /> : <Shown webhook={webhook} />;
      }}
    </Loaded>
  );
}

function Shown({ webhook }: { readonly webhook: WebhookView }) {
  const { t, locale } = useWords('organisation');
  const { edit, status } = route.useSearch();
  const setSearch = useSetSearch<ChannelSearch>();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [secret, setSecret] = useState<string>();
  const { key, url, enabled } = webhook;
  const name = inLocale(webhook.name, locale);
  const renew = () => queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });

  const put = async (on: boolean) => {
    await api.webhooks.put({ params: { key }, body: { name: webhook.name, url, enabled: on } });
    await renew();
  };
  const switching = useMutation({
    mutationFn: put,
    onSuccess: (_after, on) =>
      announceDone({
        message: t(on ? 'channels.turnedOn' : 'channels.turnedOff', { name }),
        undo: () => put(!on),
      }),
    onError: (error) => announceFailed(t('editing.failed'), error),
  });
  const rotate = async () => setSecret((await api.webhooks.rotateSecret({ params: { key } })).secret);
  const remove = async () => {
    await api.webhooks.remove({ params: { key } });
    announceDone({ message: t('channels.removed', { name }) });
    await navigate({ to: '/organisation/channels' });
    await renew();
  };

  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: t('channels.title'), link: { to: '/organisation/channels' } }]}
        status={<WebhookState enabled={enabled} />}
        actions={
          <>
            <Button
              variant="default"
              loading={switching.isPending}
              onClick={() => switching.mutate(!enabled)}
            >
              {t(enabled ? 'channels.turnOff' : 'channels.turnOn')}
            </Button>
            <Button leftSection={<IconPencil size={16} />} onClick={() => setSearch({ edit: true })}>
              {t('editing.edit')}
            </Button>
          </>
        }
      />
      <Columns
        aside={
          <>
            <TestPanel webhook={webhook} />
            <ListPanel title={t('channels.about')}>
              <Facts>
                <Fact label={t('channels.url')}>{url}</Fact>
                <Fact label={t('channels.signing')}>
                  <span>{t('channels.signingHelp')}</span>
                  <ConfirmButton
                    variant="default"
                    leftSection={<IconRefresh size={16} />}
                    question={t('channels.rotateQuestion', { name })}
                    consequence={t('channels.rotateConsequence')}
                    confirm={t('channels.rotate')}
                    onConfirm={rotate}
                  >
                    {t('channels.rotate')}
                  </ConfirmButton>
                </Fact>
              </Facts>
            </ListPanel>
            <ListPanel title={t('channels.danger')}>
              <Facts>
                <Fact label={t('channels.removeHelp')}>
                  <ConfirmButton
                    danger
                    variant="default"
                    leftSection={<IconTrash size={16} />}
                    question={t('channels.removeQuestion', { name })}
                    consequence={t('channels.removeConsequence')}
                    confirm={t('channels.remove')}
                    onConfirm={remove}
                  >
                    {t('channels.remove')}
                  </ConfirmButton>
                </Fact>
              </Facts>
            </ListPanel>
          </>
        }
      >
        <ListPanel title={t('channels.deliveries')}>
          <WebhookDeliveries webhook={key} status={status} onStatus={(next) => setSearch({ status: next })} />
        </ListPanel>
      </Columns>
      <ChangeWebhook
        webhook={webhook}
        opened={edit === true}
        onClose={() => setSearch({ edit: undefined })}
      />
      <Modal
        opened={secret !== undefined}
        onClose={() => setSecret(undefined)}
        closeOnClickOutside={false}
        title={t('channels.rotated')}
      >
        <SecretOnce secret={secret ?? ''} help={t('channels.secretHelp')} />
      </Modal>
    </>
  );
}
