import { Button } from '@mantine/core';
import type { PlanView, TriggerView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconFileAlert, IconPlus, IconUrgent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '../../data/session.ts';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useWords } from '../../words/i18n.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { plansQuery, triggersQuery } from '../queries.ts';
import type { PlansSearch } from '../routes.ts';
import { LastStarted } from './LastStarted.tsx';
import classes from './PlansPage.module.css';
import { StartPlanDialog } from './StartPlanDialog.tsx';
import { TriggerDialog } from './TriggerDialog.tsx';
import { TriggerRow } from './TriggerRow.tsx';

const route = getRouteApi('/signed-in/duty/plans');

/** Emergency plans: what they are for, what starts them by itself, and the button. */
export function PlansPage() {
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
              <Plan
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
                <p className={classes.purpose}>{t('triggers.orphansLead')}</p>
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

interface PlanProps {
  readonly plan: PlanView;
  readonly triggers: readonly TriggerView[];
  readonly onStart: () => void;
  readonly onAdd: () => void;
  readonly onEdit: (key: string) => void;
}

function Plan({ plan, triggers, onStart, onAdd, onEdit }: PlanProps) {
  const { t, locale } = useWords('duty');
  const mayStart = useMay('startPlans');
  const mayEdit = useMay('editPlans');
  const name = inLocale(plan.name, locale);
  return (
    <ListPanel
      title={name}
      aside={
        <Link to="/procedures/$key" params={{ key: plan.key }}>
          {t('plans.showPlan')}
        </Link>
      }
    >
      <div className={classes.head}>
        <div className={classes.about}>
          {plan.purpose !== null && <p className={classes.purpose}>{inLocale(plan.purpose, locale)}</p>}
          <p className={classes.facts}>
            {t('plans.version', { number: plan.versionNumber })} · <LastStarted plan={plan} />
          </p>
        </div>
        {mayStart && (
          <Button
            size="md"
            color="red"
            leftSection={<IconUrgent size={20} stroke={1.75} />}
            aria-haspopup="dialog"
            aria-label={t('plans.startNamed', { name })}
            onClick={onStart}
          >
            {t('plans.start')}
          </Button>
        )}
      </div>
      {plan.running.map((incident) => (
        <Link
          key={incident.runId}
          to="/runs/$runId"
          params={{ runId: incident.runId }}
          className={classes.running}
        >
          <IconUrgent size={16} aria-hidden />
          <span>{incident.title}</span>
          <WhenText at={incident.startedAt} look="ago" />
        </Link>
      ))}
      <div className={classes.triggersHead}>
        <h3>{t('triggers.title')}</h3>
        {mayEdit && (
          <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={onAdd}>
            {t('triggers.add')}
          </Button>
        )}
      </div>
      {triggers.length === 0 && <p className={classes.none}>{t('triggers.none')}</p>}
      {triggers.map((trigger) => (
        <TriggerRow key={trigger.key} trigger={trigger} onEdit={() => onEdit(trigger.key)} />
      ))}
    </ListPanel>
  );
}
