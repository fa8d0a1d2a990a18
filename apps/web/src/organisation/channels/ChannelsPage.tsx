import { Button } from '@mantine/core';
import type { WebhookView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconPlus, IconSearchOff, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { DataList } from '../../surface/list/DataList.tsx';
import { ListToolbar } from '../../surface/list/ListToolbar.tsx';
import { readOrder, writeOrder } from '../../surface/list/order.ts';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { useWords } from '../../words/i18n.ts';
import { CardLines } from '../facts/CardLines.tsx';
import { isNamedLike } from '../facts/isNamedLike.ts';
import { webhooksQuery } from '../queries.ts';
import type { ChannelsSearch } from '../routes.ts';
import { AddWebhook } from './AddWebhook.tsx';
import { WebhookState } from './WebhookState.tsx';

const route = getRouteApi('/signed-in/organisation/channels');

/** Where notifications go besides the app and mail. */
export function ChannelsPage() {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const { search, sort, add: adding } = route.useSearch();
  const setSearch = useSetSearch<ChannelsSearch>();
  const webhooks = useQuery(webhooksQuery);
  const shown = webhooks.data?.filter((webhook) => isNamedLike(webhook, search) || isAt(webhook, search));
  const add = (
    <Button
      leftSection={<IconPlus size={16} />}
      aria-haspopup="dialog"
      onClick={() => setSearch({ add: true })}
    >
      {t('channels.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('channels.title')} lead={t('channels.lead')} actions={add} />
      <ListToolbar
        searchLabel={t('channels.search')}
        search={search}
        onSearch={(text) => setSearch({ search: text })}
        count={shown?.length}
      />
      <Loaded
        query={webhooks}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState icon={IconWebhook} title={t('channels.empty')} act={add}>
            {t('channels.emptyLead')}
          </EmptyState>
        }
      >
        {() =>
          shown?.length === 0 ? (
            <EmptyState icon={IconSearchOff} title={surface('list.noMatch')}>
              {t('channels.nothing')}
            </EmptyState>
          ) : (
            <DataList<WebhookView>
              label={t('channels.title')}
              rows={shown ?? []}
              idOf={({ key }) => key}
              nameOf={({ name }) => inLocale(name, locale)}
              linkTo={({ key }) => ({ to: '/organisation/channels/$key', params: { key } })}
              order={readOrder(sort) ?? { column: 'name', direction: 'up' }}
              onOrder={(order) => setSearch({ sort: writeOrder(order) })}
              card={(webhook) => (
                <CardLines
                  title={inLocale(webhook.name, locale)}
                  mark={<WebhookState enabled={webhook.enabled} />}
                  lines={[webhook.url]}
                />
              )}
              columns={[
                {
                  id: 'name',
                  heading: t('channels.name'),
                  width: 'minmax(160px, 1fr)',
                  cell: ({ name }) => inLocale(name, locale),
                  sortBy: ({ name }) => inLocale(name, locale),
                },
                {
                  id: 'url',
                  heading: t('channels.url'),
                  width: 'minmax(0, 2fr)',
                  cell: ({ url }) => <span title={url}>{url}</span>,
                  sortBy: ({ url }) => url,
                },
                {
                  id: 'state',
                  heading: t('channels.state'),
                  width: '128px',
                  cell: ({ enabled }) => <WebhookState enabled={enabled} />,
                  sortBy: ({ enabled }) => Number(!enabled),
                },
              ]}
            />
          )
        }
      </Loaded>
      <AddWebhook
        opened={adding === true}
        taken={webhooks.data?.map(({ key }) => key) ?? []}
        onClose={() => setSearch({ add: undefined })}
      />
    </>
  );
}

function isAt({ url }: WebhookView, search: string | undefined): boolean {
  return search !== undefined && url.toLowerCase().includes(search.trim().toLowerCase());
}
