import { Button } from '@mantine/core';
import type { PlanView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconFileAlert, IconUrgent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useMay } from '../../data/session.ts';
import { usePageCommands } from '../../shell/commands/pageCommands.ts';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { Loaded } from '../../surface/Loaded.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useWords } from '../../words/i18n.ts';
import { LastStarted } from '../plans/LastStarted.tsx';
import { StartPlanDialog } from '../plans/StartPlanDialog.tsx';
import { startLook } from '../plans/startLook.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { plansQuery } from '../queries.ts';
import classes from './PlansPanel.module.css';

/** The plans at hand, each with its button. */
export function PlansPanel() {
  const { t, locale } = useWords('duty');
  const plans = useQuery(plansQuery);
  const mayStart = useMay('startPlans');
  const [starting, setStarting] = useState<PlanView>();
  usePageCommands(
    useMemo(
      () =>
        (mayStart ? (plans.data ?? []) : []).map((plan) => ({
          id: `duty.start.${plan.key}`,
          label: () => t('plans.startNamed', { name: inLocale(plan.name, locale) }),
          icon: IconUrgent,
          group: 'here' as const,
          words: [plan.name.zh ?? '', plan.name.en ?? '', plan.key, '启动', 'start'],
          run: () => setStarting(plan),
        })),
      [plans.data, mayStart, t, locale],
    ),
  );
  return (
    <ListPanel title={t('plans.title')} aside={<Link to="/duty/plans">{t('plans.manage')}</Link>}>
      <Loaded
        query={plans}
        size="panel"
        skeleton={<SkeletonRows rows={2} />}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState icon={IconFileAlert} size="panel" level={3} title={t('plans.empty')}>
            {t('plans.emptyLead')}
          </EmptyState>
        }
      >
        {(items) => (
          <ul className={classes.list}>
            {items.map((plan) => (
              <li key={plan.key} className={classes.plan}>
                <span className={classes.name}>{inLocale(plan.name, locale)}</span>
                <span className={classes.last}>
                  {plan.running.length === 0 ? (
                    <LastStarted plan={plan} />
                  ) : (
                    <span className={classes.running}>
                      <IconUrgent size={14} aria-hidden />
                      {t('plans.runningNow')}
                    </span>
                  )}
                </span>
                {mayStart && (
                  <Button
                    size="md"
                    {...startLook(plan.running.length > 0)}
                    fullWidth
                    leftSection={<IconUrgent size={20} stroke={1.75} />}
                    aria-label={t('plans.startNamed', { name: inLocale(plan.name, locale) })}
                    aria-haspopup="dialog"
                    onClick={() => setStarting(plan)}
                  >
                    {t('plans.start')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <StartPlanDialog plan={starting} onClose={() => setStarting(undefined)} />
    </ListPanel>
  );
}
