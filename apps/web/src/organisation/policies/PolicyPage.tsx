import { Button } from '@mantine/core';
import type { PolicyView } from '@sopflow/contract';
import { type EscalationPolicy, inLocale } from '@sopflow/model';
import { IconCopy, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useNames } from '../../chart/names/useNames.ts';
import { api } from '../../data/client.ts';
import { useMay } from '../../data/session.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { useWords } from '../../words/i18n.ts';
import { Columns } from '../facts/Columns.tsx';
import { Fact, Facts } from '../facts/Facts.tsx';
import { policyQuery } from '../queries.ts';
import type { EditSearch } from '../routes.ts';
import { RemoveUsed } from '../uses/RemoveUsed.tsx';
import { UsesPanel } from '../uses/UsesPanel.tsx';
import { Ladder } from './Ladder.tsx';
import { PolicyForm } from './PolicyForm.tsx';

const route = getRouteApi('/signed-in/organisation/policies/$key');

/** One escalation policy, as a ladder. */
export function PolicyPage() {
  const { key } = route.useParams();
  const policy = useQuery(policyQuery(key));
  return <Loaded query={policy}>{(loaded) => <Shown policy={loaded} />}</Loaded>;
}

function Shown({ policy }: { readonly policy: PolicyView }) {
  const { t, locale } = useWords('organisation');
  const { edit } = route.useSearch();
  const setSearch = useSetSearch<EditSearch>();
  const mayEdit = useMay('editOrganisation');
  const nameOf = useNames();
  const name = inLocale(policy.name, locale);
  const crumbs = [{ label: t('policies.title'), link: { to: '/organisation/policies' as const } }];
  const { revisionId: _revisionId, revision, ...wording } = policy;

  if (edit === true && mayEdit) {
    return (
      <>
        <PageHeader title={t('policies.edit', { name })} lead={t('policies.editLead')} crumbs={crumbs} />
        <PolicyForm initial={wording} revision={revision} onDone={() => setSearch({ edit: undefined })} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={name}
        crumbs={crumbs}
        actions={
          mayEdit && (
            <>
              <Remove policy={wording} />
              <Button
                variant="default"
                leftSection={<IconCopy size={16} />}
                renderRoot={(props) => (
                  <Link {...props} to="/organisation/policies/new" search={{ from: policy.key }} />
                )}
              >
                {t('editing.copy')}
              </Button>
              <Button leftSection={<IconPencil size={16} />} onClick={() => setSearch({ edit: true })}>
                {t('editing.edit')}
              </Button>
            </>
          )
        }
      />
      <Columns
        aside={
          <>
            <ListPanel title={t('policies.about')}>
              <Facts>
                <Fact label={t('policies.counted')}>{t(`policies.base.${policy.base}`)}</Fact>
                {policy.base === 'working' && (
                  <Fact label={t('policies.calendar')}>
                    {policy.calendar === undefined ? (
                      t('policies.ownCalendar')
                    ) : (
                      <Link to="/organisation/calendars/$key" params={{ key: policy.calendar }}>
                        {nameOf('calendar', policy.calendar)}
                      </Link>
                    )}
                  </Fact>
                )}
                <Fact label={t('policies.wording')}>{t('policies.revision', { revision })}</Fact>
              </Facts>
            </ListPanel>
            <UsesPanel kind="policy" of={policy.key} />
          </>
        }
      >
        <ListPanel title={t('policies.ladder')}>
          <Ladder policy={policy} />
        </ListPanel>
      </Columns>
    </>
  );
}

function Remove({ policy }: { readonly policy: EscalationPolicy }) {
  const { key, ...body } = policy;
  return (
    <RemoveUsed
      kind="policy"
      object={policy}
      remove={() => api.policies.remove({ params: { key } })}
      putBack={() => api.policies.put({ params: { key }, body: { ...body, expectedRevision: null } })}
    />
  );
}
