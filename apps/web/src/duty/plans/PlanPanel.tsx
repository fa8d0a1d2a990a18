import { Button } from '@mantine/core';
import type { PlanView, TriggerView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconPlus, IconUrgent } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../data/session.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { useWords } from '../../words/i18n.ts';
import { LastStarted } from './LastStarted.tsx';
import classes from './PlansPage.module.css';
import { RunningIncidents } from './RunningIncidents.tsx';
import { startLook } from './startLook.ts';
import { TriggerRow } from './TriggerRow.tsx';

export interface PlanPanelProps {
  readonly plan: PlanView;
  readonly triggers: readonly TriggerView[];
  readonly onStart: () => void;
  readonly onAdd: () => void;
  readonly onEdit: (key: string) => void;
}

/** One emergency plan: what it is for, its button, whether it is running, and what starts it by itself. */
export function PlanPanel({ plan, triggers, onStart, onAdd, onEdit }: PlanPanelProps) {
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
            {...startLook(plan.running.length > 0)}
            leftSection={<IconUrgent size={20} stroke={1.75} />}
            aria-haspopup="dialog"
            aria-label={t('plans.startNamed', { name })}
            onClick={onStart}
          >
            {t('plans.start')}
          </Button>
        )}
      </div>
      <RunningIncidents plan={plan} />
      <div className={classes.triggersHead}>
        <h3>{t('triggers.title')}</h3>
        {mayEdit && (
          <Button
            className={classes.add ?? ''}
            variant="subtle"
            leftSection={<IconPlus size={16} />}
            aria-haspopup="dialog"
            onClick={onAdd}
          >
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
