import { Button } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useWords } from '../../words/i18n.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { ForDuty } from '../ForDuty.tsx';
import { plansQuery, triggersQuery } from '../queries.ts';
import type { PlansSearch } from '../routes.ts';
import { PlanPanel } from './PlanPanel.tsx';
import classes from './PlansPage.module.css';
import { StartPlanDialog } from './StartPlanDialog.tsx';
import { TriggerDialog } from './TriggerDialog.tsx';
import { TriggerRow } from './TriggerRow.tsx';

const route = getRouteApi('/signed-in/duty/plans');

/** Emergency plans: what they are for, what starts them by itself, and the button. */
export function PlansPage() {
  const { t } = useWords('duty');
  return (
    <ForDuty title={t('plans.title')}>
      <Plans />
    </ForDuty>
  );
}

function Plans() {
  const { t } = useWords('duty');
  const { start, trigger: editing, add } = route.useSearch();
  const setSearch = useSetSearch<PlansSearch>();
  const plans = useQuery(plansQuery);
  const triggers = useQuery(triggersQuery).data ?? [];
  const published = new Set(plans.data?.map(({ key }) => key));
  const orphans = plans.data === undefined ? [] : triggers.filter(({ plan }) => !published.has(plan));
  const close = () => setSearch({ start: undefined, trigger: undefined, add: undefined });
  const adding = plans.data?.find(({ key }) => key === add);

  return (
    <>
      <PageHeader title={t('plans.title')} lead={t('plans.lead')} />
      <Loaded
        query={plans}
        skeleton={<SkeletonRows rows={3} shape="card" />}
        isEmpty={(items) => items.length === 0 && orphans.length === 0}
        empty={
          <EmptyState
            icon={IconFileAlert}
            title={t('plans.empty')}
            act={
              <Button variant="default" renderRoot={(props) => <Link {...props} to="/procedures" />}>
                {t('plans.toProcedures')}
              </Button>
            }
          >
            {t('plans.emptyLead')}
          </EmptyState>
        }
      >
        {(items) => (
          <div className={classes.plans}>
            {items.map((plan) => (
              <PlanPanel
                key={plan.key}
                plan={plan}
                triggers={triggers.filter((trigger) => trigger.plan === plan.key)}
                onStart={() => setSearch({ start: plan.key })}
                onAdd={() => setSearch({ add: plan.key })}
                onEdit={(key) => setSearch({ trigger: key })}
              />
            ))}
            {orphans.length > 0 && (
              <ListPanel title={t('triggers.orphans')}>
                <p className={classes.none}>{t('triggers.orphansLead')}</p>
                {orphans.map((trigger) => (
                  <TriggerRow
                    key={trigger.key}
                    trigger={trigger}
                    onEdit={() => setSearch({ trigger: trigger.key })}
                  />
                ))}
              </ListPanel>
            )}
          </div>
        )}
      </Loaded>
      <StartPlanDialog plan={plans.data?.find(({ key }) => key === start)} onClose={close} />
      <TriggerDialog
        plan={adding === undefined ? undefined : { key: adding.key, name: adding.name }}
        trigger={triggers.find(({ key }) => key === editing)}
        taken={triggers.map(({ key }) => key)}
        onClose={close}
      />
    </>
  );
}
