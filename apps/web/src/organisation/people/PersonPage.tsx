import { Button, Menu } from '@mantine/core';
import type { PersonView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconBeach, IconChevronDown, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../data/clock.ts';
import { useMay, useSession } from '../../data/session.ts';
import { zoneName } from '../../surface/fields/zoneName.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { useWords } from '../../words/i18n.ts';
import { Columns } from '../facts/Columns.tsx';
import { Fact, Facts } from '../facts/Facts.tsx';
import { peopleQuery, personQuery } from '../queries.ts';
import type { EditSearch } from '../routes.ts';
import { UsesPanel } from '../uses/UsesPanel.tsx';
import { AccessBadge } from './AccessBadge.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { LeavePanel } from './LeavePanel.tsx';
import { PersonForm } from './PersonForm.tsx';
import { PersonLinks } from './PersonLinks.tsx';
import { RoleList } from './RoleList.tsx';
import { SetPassword } from './SetPassword.tsx';
import { usePersonActs } from './usePersonActs.ts';

const route = getRouteApi('/signed-in/organisation/people/$personId');

/** One person: who they are, what they hold, what they may do, and who stands in for them. */
export function PersonPage() {
  const { personId } = route.useParams();
  const person = useQuery(personQuery(personId));
  return <Loaded query={person}>{(loaded) => <Shown person={loaded} />}</Loaded>;
}

function Shown({ person }: { readonly person: PersonView }) {
  const { t, locale } = useWords('organisation');
  const { edit } = route.useSearch();
  const setSearch = useSetSearch<EditSearch>();
  const mayEdit = useMay('editOrganisation');
  const [asking, setAsking] = useState<'password' | 'leave'>();
  const everybody = useQuery(peopleQuery()).data?.items ?? [];
  const reports = everybody.filter(({ managerId }) => managerId === person.id);
  const crumbs = [{ label: t('people.title'), link: { to: '/organisation' as const } }];

  if (edit === true && mayEdit) {
    return (
      <>
        <PageHeader title={t('people.edit', { name: person.name })} crumbs={crumbs} />
        <PersonForm person={person} onDone={() => setSearch({ edit: undefined })} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={person.name}
        crumbs={crumbs}
        status={<AccessBadge person={person} look="tinted" />}
        lead={person.email}
        actions={
          <>
            <AdministratorActs person={person} onPassword={() => setAsking('password')} />
            {mayEdit && (
              <>
                <Button
                  variant="default"
                  leftSection={<IconBeach size={16} />}
                  aria-haspopup="dialog"
                  onClick={() => setAsking('leave')}
                >
                  {t('leave.set')}
                </Button>
                <Button leftSection={<IconPencil size={16} />} onClick={() => setSearch({ edit: true })}>
                  {t('editing.edit')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Columns
        aside={
          <>
            <LeavePanel person={person} />
            <UsesPanel kind="person" of={person.id} />
          </>
        }
      >
        <ListPanel title={t('people.about')}>
          <Facts>
            <Fact label={t('people.positions')}>
              {person.positions.length === 0
                ? t('people.noPositionYet')
                : person.positions.map(({ key, name }) => (
                    <Link key={key} to="/organisation/positions/$key" params={{ key }}>
                      {inLocale(name, locale)}
                    </Link>
                  ))}
            </Fact>
            <Fact label={t('people.department')}>{person.department ?? t('people.none')}</Fact>
            <Fact label={t('people.manager')}>
              {person.managerId === null ? (
                t('people.none')
              ) : (
                <Link to="/organisation/people/$personId" params={{ personId: person.managerId }}>
                  {person.managerName ?? person.managerId}
                </Link>
              )}
            </Fact>
            <Fact label={t('people.language')}>{t(`languages.${person.locale}`)}</Fact>
            <Fact label={t('people.zone')}>
              {person.timeZone === null
                ? t('people.zoneOfOrganisation')
                : zoneName(person.timeZone, serverNow())}
            </Fact>
            <Fact label={t('people.id')}>
              <code>{person.id}</code>
            </Fact>
          </Facts>
        </ListPanel>
        <ListPanel title={t('people.roles')}>
          <RoleList roles={person.roles} />
        </ListPanel>
        {reports.length > 0 && (
          <ListPanel title={t('people.reports')}>
            <PersonLinks people={reports} />
          </ListPanel>
        )}
      </Columns>
      {asking === 'password' && <SetPassword person={person} onClose={() => setAsking(undefined)} />}
      <LeaveDialog person={person} opened={asking === 'leave'} onClose={() => setAsking(undefined)} />
    </>
  );
}

interface AdministratorActsProps {
  readonly person: PersonView;
  readonly onPassword: () => void;
}

function AdministratorActs({ person, onPassword }: AdministratorActsProps) {
  const { t } = useWords('organisation');
  const mayAdminister = useMay('administer');
  const me = useSession().person.id;
  const { viewAs, setStatus } = usePersonActs(person);
  if (!mayAdminister) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown size={16} />}
          aria-label={t('people.acts', { name: person.name })}
        >
          {t('people.account')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {person.status === 'active' ? (
          <>
            <Menu.Item onClick={onPassword}>{t('people.password')}</Menu.Item>
            {person.id !== me && (
              <>
                <Menu.Item onClick={() => void viewAs()}>{t('people.viewAs')}</Menu.Item>
                <Menu.Item color="red" onClick={() => void setStatus('disabled')}>
                  {t('people.disable')}
                </Menu.Item>
              </>
            )}
          </>
        ) : (
          <Menu.Item onClick={() => void setStatus('active')}>{t('people.enable')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
