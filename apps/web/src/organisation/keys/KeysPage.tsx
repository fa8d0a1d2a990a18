import { Anchor, Button } from '@mantine/core';
import type { ApiKeyView } from '@sopflow/contract';
import {
  IconBan,
  IconCircleCheck,
  IconHourglassEmpty,
  IconKey,
  IconPlus,
  IconSearchOff,
} from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../data/client.ts';
import { useNow } from '../../data/clock.ts';
import { useMay } from '../../data/session.ts';
import { ConfirmButton } from '../../surface/ConfirmButton.tsx';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { DataList } from '../../surface/list/DataList.tsx';
import { ListToolbar } from '../../surface/list/ListToolbar.tsx';
import { readOrder, writeOrder } from '../../surface/list/order.ts';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { CardLines } from '../facts/CardLines.tsx';
import type { KeysSearch } from '../routes.ts';
import { AddKey } from './AddKey.tsx';
import { keyStateOf } from './keyState.ts';
import { keysQuery } from './keysQuery.ts';

const route = getRouteApi('/signed-in/organisation/keys');
const looks = {
  inForce: { tone: 'onTime', icon: IconCircleCheck },
  revoked: { tone: 'quiet', icon: IconBan },
  expired: { tone: 'quiet', icon: IconHourglassEmpty },
} as const;

/** The keys with which machines use the API. */
export function KeysPage() {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const { search, sort, status, add: adding } = route.useSearch();
  const setSearch = useSetSearch<KeysSearch>();
  const now = useNow();
  const keys = useQuery({ ...keysQuery, enabled: useMay('administer') });
  const wanted = search?.trim().toLowerCase() ?? '';
  const shown = keys.data?.filter(
    (key) =>
      key.name.toLowerCase().includes(wanted) &&
      (status === undefined || (keyStateOf(key, now) === 'inForce') === (status === 'inForce')),
  );
  const rolesOf = ({ roles }: ApiKeyView) =>
    roles.map((role) => t(`roles.${role}`)).join(locale === 'zh' ? '、' : ', ');
  const add = (
    <Button
      leftSection={<IconPlus size={16} />}
      aria-haspopup="dialog"
      onClick={() => setSearch({ add: true })}
    >
      {t('keys.add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('keys.title')}
        lead={
          <>
            {t('keys.lead')} <Anchor href="/api/v1/docs">{t('keys.docs')}</Anchor>
          </>
        }
        actions={add}
      />
      <ListToolbar
        searchLabel={t('keys.search')}
        search={search}
        onSearch={(text) => setSearch({ search: text })}
        filters={[
          {
            id: 'status',
            label: t('keys.state'),
            value: status,
            options: (['inForce', 'over'] as const).map((value) => ({
              value,
              label: t(`keys.only.${value}`),
            })),
          },
        ]}
        onFilter={(id, value) => setSearch({ [id]: value })}
        count={shown?.length}
      />
      <Loaded
        query={keys}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState icon={IconKey} title={t('keys.empty')} act={add}>
            {t('keys.emptyLead')}
          </EmptyState>
        }
      >
        {() =>
          shown?.length === 0 ? (
            <EmptyState icon={IconSearchOff} title={surface('list.noMatch')}>
              {surface('list.noMatchLead')}
            </EmptyState>
          ) : (
            <DataList<ApiKeyView>
              label={t('keys.title')}
              rows={shown ?? []}
              idOf={({ id }) => id}
              nameOf={({ name }) => name}
              order={readOrder(sort) ?? { column: 'made', direction: 'down' }}
              onOrder={(order) => setSearch({ sort: writeOrder(order) })}
              card={(key) => (
                <CardLines
                  title={key.name}
                  mark={<KeyState apiKey={key} />}
                  lines={[
                    rolesOf(key),
                    <Expiry key="expiry" apiKey={key} />,
                    <Revoke key="revoke" apiKey={key} />,
                  ]}
                />
              )}
              columns={[
                {
                  id: 'name',
                  heading: t('keys.name'),
                  width: 'minmax(160px, 1.2fr)',
                  cell: ({ name }) => name,
                  sortBy: ({ name }) => name,
                },
                {
                  id: 'roles',
                  heading: t('people.roles'),
                  width: 'minmax(0, 1fr)',
                  cell: (key) => <span title={rolesOf(key)}>{rolesOf(key)}</span>,
                },
                {
                  id: 'by',
                  heading: t('keys.by'),
                  width: 'minmax(0, 0.7fr)',
                  cell: ({ createdByName, createdById }) => createdByName ?? createdById,
                  sortBy: ({ createdByName, createdById }) => createdByName ?? createdById,
                },
                {
                  id: 'made',
                  heading: t('keys.made'),
                  width: '144px',
                  cell: ({ createdAt }) => <WhenText at={createdAt} />,
                  sortBy: ({ createdAt }) => createdAt,
                },
                {
                  id: 'expires',
                  heading: t('keys.expires'),
                  width: '144px',
                  cell: (key) => <Expiry apiKey={key} />,
                  sortBy: ({ expiresAt }) => expiresAt,
                },
                {
                  id: 'state',
                  heading: t('keys.state'),
                  width: '104px',
                  cell: (key) => <KeyState apiKey={key} />,
                },
                {
                  id: 'acts',
                  heading: '',
                  width: '96px',
                  align: 'end',
                  cell: (key) => <Revoke apiKey={key} />,
                },
              ]}
            />
          )
        }
      </Loaded>
      <AddKey opened={adding === true} onClose={() => setSearch({ add: undefined })} />
    </>
  );
}

function KeyState({ apiKey }: { readonly apiKey: ApiKeyView }) {
  const { t } = useWords('organisation');
  const state = keyStateOf(apiKey, useNow());
  const { tone, icon } = looks[state];
  return (
    <StateBadge look="plain" tone={tone} icon={icon}>
      {t(`keys.states.${state}`)}
    </StateBadge>
  );
}

function Expiry({ apiKey: { expiresAt } }: { readonly apiKey: ApiKeyView }) {
  const { t } = useWords('organisation');
  return expiresAt === null ? <>{t('keys.never')}</> : <WhenText at={expiresAt} />;
}

function Revoke({ apiKey }: { readonly apiKey: ApiKeyView }) {
  const { t } = useWords('organisation');
  const queries = useQueryClient();
  const { id, name } = apiKey;
  if (keyStateOf(apiKey, useNow()) !== 'inForce') return null;
  return (
    <ConfirmButton
      danger
      variant="subtle"
      question={t('keys.revokeQuestion', { name })}
      consequence={t('keys.revokeConsequence')}
      confirm={t('keys.revoke')}
      onConfirm={async () => {
        await api.access.revokeApiKey({ params: { id } });
        await queries.invalidateQueries({ queryKey: keysQuery.queryKey });
        announceDone({ message: t('keys.revokedDone', { name }) });
      }}
    >
      {t('keys.revoke')}
    </ConfirmButton>
  );
}
