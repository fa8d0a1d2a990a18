import { ActionIcon, Button, Group, Menu, Stack, Text } from '@mantine/core';
import type { PersonView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import {
  IconBeach,
  IconBan,
  IconCircleCheck,
  IconDots,
  IconKeyOff,
  IconPlus,
  IconUsers,
} from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../data/client.ts';
import { useNow } from '../data/clock.ts';
import { useMay } from '../data/session.ts';
import { EmptyState } from '../surface/EmptyState.tsx';
import { Loaded } from '../surface/Loaded.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { PersonChip } from '../surface/PersonChip.tsx';
import { StateBadge } from '../surface/StatusBadge.tsx';
import { DataList } from '../surface/list/DataList.tsx';
import { ListToolbar } from '../surface/list/ListToolbar.tsx';
import { useSetSearch } from '../surface/list/useSetSearch.ts';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';
import { AddPerson } from './AddPerson.tsx';
import { SetPassword } from './SetPassword.tsx';
import type { PeopleSearch } from './routes.ts';

const route = getRouteApi('/signed-in/organisation');

/** The people of the organisation. */
export function PeoplePage() {
  const { t, locale } = useWords('organisation');
  const { search } = route.useSearch();
  const setSearch = useSetSearch<PeopleSearch>();
  const mayEdit = useMay('editOrganisation');
  const now = useNow();
  const [adding, setAdding] = useState(false);
  const [password, setPassword] = useState<PersonView>();
  const people = useQuery({
    queryKey: ['organisation', 'people', 'list', search],
    queryFn: ({ signal }) => api.people.list({ query: { search }, signal }),
  });

  return (
    <>
      <PageHeader
        title={t('people.title')}
        lead={t('people.lead')}
        actions={
          mayEdit && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              {t('people.add')}
            </Button>
          )
        }
      />
      <ListToolbar
        searchLabel={t('people.search')}
        search={search}
        onSearch={(value) => setSearch({ search: value })}
        count={people.data?.items.length}
      />
      <Loaded
        query={people}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState icon={IconUsers} title={t('people.empty')}>
            {search === undefined ? t('people.emptyLead') : t('people.nothing')}
          </EmptyState>
        }
      >
        {({ items }) => (
          <DataList<PersonView>
            label={t('people.title')}
            rows={items}
            idOf={(person) => person.id}
            nameOf={(person) => person.name}
            card={(person) => (
              <Group justify="space-between" wrap="nowrap">
                <Stack gap={4}>
                  <PersonChip name={person.name} away={isAway(person, now)} />
                  <Text c="dimmed">
                    {person.positions.map((position) => inLocale(position.name, locale)).join(' · ')}
                  </Text>
                  <Access person={person} now={now} />
                </Stack>
                <PersonActs person={person} onPassword={setPassword} />
              </Group>
            )}
            columns={[
              {
                id: 'name',
                heading: t('people.name'),
                width: '176px',
                cell: (person) => <PersonChip name={person.name} away={isAway(person, now)} />,
              },
              {
                id: 'positions',
                heading: t('people.positions'),
                width: 'minmax(0, 1.4fr)',
                cell: (person) =>
                  person.positions.map((position) => inLocale(position.name, locale)).join(' · '),
              },
              {
                id: 'roles',
                heading: t('people.roles'),
                width: 'minmax(0, 1.4fr)',
                cell: (person) => (
                  <Text c="dimmed">{person.roles.map((role) => t(`roles.${role}`)).join(' · ')}</Text>
                ),
              },
              {
                id: 'manager',
                heading: t('people.manager'),
                width: '120px',
                cell: (person) => person.managerName ?? '',
              },
              {
                id: 'access',
                heading: t('people.access'),
                width: '144px',
                cell: (person) => <Access person={person} now={now} />,
              },
              {
                id: 'acts',
                heading: '',
                width: '56px',
                align: 'end',
                cell: (person) => <PersonActs person={person} onPassword={setPassword} />,
              },
            ]}
          />
        )}
      </Loaded>
      <AddPerson opened={adding} onClose={() => setAdding(false)} />
      {password !== undefined && <SetPassword person={password} onClose={() => setPassword(undefined)} />}
    </>
  );
}

function isAway({ absence }: PersonView, now: number): boolean {
  return absence !== null && absence.from <= now && now < absence.to;
}

function Access({ person, now }: { readonly person: PersonView; readonly now: number }) {
  const { t } = useWords('organisation');
  if (person.status === 'disabled')
    return (
      <StateBadge tone="quiet" icon={IconBan}>
        {t('people.disabled')}
      </StateBadge>
    );
  if (isAway(person, now))
    return (
      <StateBadge tone="dueSoon" icon={IconBeach}>
        {t('people.away')}
      </StateBadge>
    );
  return person.canSignIn ? (
    <StateBadge tone="onTime" icon={IconCircleCheck} look="plain">
      {t('people.canSignIn')}
    </StateBadge>
  ) : (
    <StateBadge tone="quiet" icon={IconKeyOff} look="plain">
      {t('people.noPassword')}
    </StateBadge>
  );
}

function PersonActs({
  person,
  onPassword,
}: {
  readonly person: PersonView;
  readonly onPassword: (person: PersonView) => void;
}) {
  const { t } = useWords('organisation');
  const router = useRouter();
  const queries = useQueryClient();
  const mayAdminister = useMay('administer');
  if (!mayAdminister) return null;

  const viewAs = async () => {
    try {
      await api.access.viewAs({ body: { personId: person.id } });
      queries.clear();
      await router.navigate({ to: '/work' });
      await router.invalidate();
    } catch (error) {
      announceFailed(t('people.viewAsFailed'), error);
    }
  };
  const setStatus = async (status: PersonView['status']) => {
    try {
      await api.people.update({ params: { id: person.id }, body: { status } });
      announceDone({
        message: t(status === 'disabled' ? 'people.disabledDone' : 'people.enabledDone', {
          name: person.name,
        }),
      });
    } catch (error) {
      announceFailed(t('people.changeFailed'), error);
    }
  };

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('people.acts', { name: person.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {person.status === 'active' && (
          <>
            <Menu.Item onClick={() => onPassword(person)}>{t('people.password')}</Menu.Item>
            <Menu.Item onClick={() => void viewAs()}>{t('people.viewAs')}</Menu.Item>
            <Menu.Item color="red" onClick={() => void setStatus('disabled')}>
              {t('people.disable')}
            </Menu.Item>
          </>
        )}
        {person.status === 'disabled' && (
          <Menu.Item onClick={() => void setStatus('active')}>{t('people.enable')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
