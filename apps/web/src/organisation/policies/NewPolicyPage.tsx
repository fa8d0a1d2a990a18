import type { PolicyView } from '@sopflow/contract';
import { type EscalationPolicy, freeKey } from '@sopflow/model';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { useWords } from '../../words/i18n.ts';
import { policiesQuery } from '../queries.ts';
import { newPolicyLevel } from './newPolicyLevel.ts';
import { PolicyForm } from './PolicyForm.tsx';

const route = getRouteApi('/signed-in/organisation/policies/new');

/** Makes a policy, from one level or from a copy of another. */
export function NewPolicyPage() {
  const { t } = useWords('organisation');
  const { from } = route.useSearch();
  const policies = useQuery(policiesQuery);
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title={t('policies.new')}
        lead={t('policies.newLead')}
        crumbs={[{ label: t('policies.title'), link: { to: '/organisation/policies' } }]}
      />
      <Loaded query={policies}>
        {(items) => {
          const taken = items.map(({ key }) => key);
          return (
            <PolicyForm
              key={from}
              initial={initialOf(
                items.find(({ key }) => key === from),
                taken,
              )}
              revision={null}
              taken={taken}
              onDone={(saved) =>
                void navigate(
                  saved === undefined
                    ? { to: '/organisation/policies' }
                    : { to: '/organisation/policies/$key', params: { key: saved } },
                )
              }
            />
          );
        }}
      </Loaded>
    </>
  );
}

function initialOf(copied: PolicyView | undefined, taken: readonly string[]): EscalationPolicy {
  const own = { key: freeKey('', 'policy', taken), name: {} };
  if (copied === undefined) return { ...own, base: 'working', levels: [newPolicyLevel([])] };
  const { revision: _revision, revisionId: _revisionId, ...wording } = copied;
  return { ...wording, ...own };
}
