import { Button } from '@mantine/core';
import type { PersonView } from '@sopflow/contract';
import { inLocale, Role } from '@sopflow/model';
import { IconPlus, IconSearchOff, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useNow } from '../../data/clock.ts';
import { useMay } from '../../data/session.ts';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { DataList } from '../../surface/list/DataList.tsx';
import { ListToolbar } from '../../surface/list/ListToolbar.tsx';
import { readOrder, writeOrder } from '../../surface/list/order.ts';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { useWords } from '../../words/i18n.ts';
import { CardLines } from '../facts/CardLines.tsx';
import { peopleQuery, positionsQuery } from '../queries.ts';
import type { PeopleSearch } from '../routes.ts';
import { AccessBadge } from './AccessBadge.tsx';
import { accessOf, accessStates } from './accessOf.ts';
import { AddPerson } from './AddPerson.tsx';
import { isAway } from './isAway.ts';
import { PersonActs } from './PersonActs.tsx';
import { SetPassword } from './SetPassword.tsx';

const route = getRouteApi('/signed-in/organisation');

/** The people of the organisation. */
export function PeoplePage() {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const { search, sort, position, role, access, add: adding } = route.useSearch();
  const setSearch = useSetSearch<PeopleSearch>();
  const mayEdit = useMay('editOrganisation');
  const now = useNow();
  const [password, setPassword] = useState<PersonView>();
  const people = useQuery(peopleQuery(search));
  const positions = useQuery(positionsQuery).data ?? [];
  const shown = people.data?.items.filter(
    (person) =>
      (position === undefined || person.positions.some(({ key }) => key === position)) &&
      (role === undefined || person.roles.includes(role)) &&
      (access === undefined || accessOf(person, now) === access),
  );
  const positionsOf = (person: PersonView) =>
    person.positions.map(({ name }) => inLocale(name, locale)).join(locale === 'zh' ? '、' : ', ');
  const rolesOf = (person: PersonView) =>
    person.roles.map((one) => t(`roles.${one}`)).join(locale === 'zh' ? '、' : ', ');
  const narrowed = [search, position, role, access].some((value) => value !== undefined);
  const add = mayEdit && (
    <Button
      leftSection={<IconPlus size={16} />}
      aria-haspopup="dialog"
      onClick={() => setSearch({ add: true })}
    >
      {t('people.add')}
    </Button>
  );

  return (
    <>
      <PageHeader title={t('people.title')} lead={t('people.lead')} actions={add} />
      <ListToolbar
        searchLabel={t('people.search')}
        search={search}
        onSearch={(text) => setSearch({ search: text })}
        filters={[
          {
            id: 'position',
            label: t('people.position'),
            value: position,
            options: positions.map(({ key, name }) => ({ value: key, label: inLocale(name, locale) })),
          },
          {
            id: 'role',
            label: t('people.role'),
            value: role,
            options: Role.options.map((one) => ({ value: one, label: t(`roles.${one}`) })),
          },
          {
            id: 'access',
            label: t('people.access'),
            value: access,
            options: accessStates.map((one) => ({ value: one, label: t(`people.${one}`) })),
          },
        ]}
        onFilter={(id, value) => setSearch({ [id]: value })}
        count={shown?.length}
      />
      <Loaded query={people}>
        {({ next }) =>
          shown?.length === 0 ? (
            <EmptyState
              icon={narrowed ? IconSearchOff : IconUsers}
              title={narrowed ? surface('list.noMatch') : t('people.empty')}
              act={narrowed ? undefined : add}
            >
              {narrowed ? surface('list.noMatchLead') : t('people.emptyLead')}
            </EmptyState>
          ) : (
            <>
              <DataList<PersonView>
                label={t('people.title')}
                rows={shown ?? []}
                idOf={(person) => person.id}
                nameOf={(person) => person.name}
                linkTo={(person) => ({
                  to: '/organisation/people/$personId',
                  params: { personId: person.id },
                })}
                order={readOrder(sort) ?? { column: 'name', direction: 'up' }}
                onOrder={(order) => setSearch({ sort: writeOrder(order) })}
                card={(person) => (
                  <CardLines
                    title={<PersonChip name={person.name} away={isAway(person, now)} />}
                    lines={[
                      positionsOf(person),
                      rolesOf(person),
                      <AccessBadge key="access" person={person} />,
                    ]}
                  />
                )}
                cardAct={(person) => <PersonActs person={person} onPassword={setPassword} />}
                columns={[
                  {
                    id: 'name',
                    heading: t('people.name'),
                    width: 'minmax(136px, 0.9fr)',
                    cell: (person) => <PersonChip name={person.name} away={isAway(person, now)} />,
                    sortBy: (person) => person.name,
                  },
                  {
                    id: 'positions',
                    heading: t('people.positions'),
                    width: 'minmax(0, 1.3fr)',
                    cell: (person) =>
                      person.positions.length === 0 ? (
                        <span style={{ color: 'var(--text-dim)' }}>{t('people.noPosition')}</span>
                      ) : (
                        <span title={positionsOf(person)}>{positionsOf(person)}</span>
                      ),
                    sortBy: (person) => (person.positions.length === 0 ? null : positionsOf(person)),
                  },
                  {
                    id: 'department',
                    heading: t('people.department'),
                    width: 'minmax(0, 0.9fr)',
                    cell: (person) => person.department ?? '',
                    sortBy: (person) => person.department,
                  },
                  {
                    id: 'roles',
                    heading: t('people.roles'),
                    width: 'minmax(0, 1.3fr)',
                    cell: (person) => (
                      <span style={{ color: 'var(--text-dim)' }} title={rolesOf(person)}>
                        {rolesOf(person)}
                      </span>
                    ),
                  },
                  {
                    id: 'manager',
                    heading: t('people.manager'),
                    width: 'minmax(0, 0.7fr)',
                    cell: (person) => person.managerName ?? '',
                    sortBy: (person) => person.managerName,
                  },
                  {
                    id: 'access',
                    heading: t('people.access'),
                    width: '136px',
                    cell: (person) => <AccessBadge person={person} />,
                    sortBy: (person) => accessStates.indexOf(accessOf(person, now)),
                  },
                  {
                    id: 'acts',
                    heading: '',
                    width: '48px',
                    align: 'end',
                    cell: (person) => <PersonActs person={person} onPassword={setPassword} />,
                  },
                ]}
              />
              {next !== null && <p>{t('people.more')}</p>}
            </>
          )
        }
      </Loaded>
      <AddPerson opened={adding === true} onClose={() => setSearch({ add: undefined })} />
      {password !== undefined && <SetPassword person={password} onClose={() => setPassword(undefined)} />}
    </>
  );
}
