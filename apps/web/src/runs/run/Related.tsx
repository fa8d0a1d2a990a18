import type { RunView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconChevronsUp, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../data/session.ts';
import { Panel } from '../../surface/Panel.tsx';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import { RunState } from '../RunState.tsx';
import classes from './Related.module.css';

/** What belongs to the run besides its own steps: alerts about it, and the runs it started. */
export function Related({ view }: { readonly view: RunView }) {
  const { t, locale } = useWords('runs');
  const mayAlerts = useMay('readAlerts');
  const alerts = mayAlerts ? view.alerts.toSorted((a, b) => b.raisedAt - a.raisedAt) : [];
  return (
    <>
      {alerts.length > 0 && (
        <Panel title={t('run.alerts')}>
          <ul className={classes.list}>
            {alerts.map((alert) => (
              <li key={alert.id}>
                <Link to="/duty/alerts/$alertId" params={{ alertId: alert.id }} className={classes.line}>
                  <span className={classes.name}>
                    {alert.stepName === null ? t('run.whole') : inLocale(alert.stepName, locale)}
                  </span>
                  {alert.status === 'resolved' ? (
                    <StateBadge tone="quiet" icon={IconCircleCheck} look="plain">
                      {t('run.alertStates.resolved')}
                    </StateBadge>
                  ) : (
                    <StateBadge tone="escalated" icon={IconChevronsUp}>
                      {t('run.level', { level: alert.level, levels: alert.levels })}
                    </StateBadge>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {view.children.length > 0 && (
        <Panel title={t('run.children')}>
          <ul className={classes.list}>
            {view.children.map((child) => (
              <li key={child.id}>
                <Link to="/runs/$runId" params={{ runId: child.id }} className={classes.line}>
                  <span className={classes.name}>{child.title}</span>
                  <RunState status={child.status} look="plain" />
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
