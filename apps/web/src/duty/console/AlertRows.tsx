import { Button } from '@mantine/core';
import type { AlertSummary } from '@sopflow/contract';
import { IconHandStop } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../data/session.ts';
import { DueText } from '../../surface/due/DueText.tsx';
import { useRowFocus } from '../../surface/list/useRowFocus.ts';
import { useSteadyRows } from '../../surface/list/useSteadyRows.ts';
import { useWords } from '../../words/i18n.ts';
import { alertName, lateThing } from '../alerts/alertWords.ts';
import { LevelMark } from '../alerts/LevelMark.tsx';
import { NextStep } from '../alerts/NextStep.tsx';
import { OwnerChip } from '../alerts/OwnerChip.tsx';
import { ResolveDialog } from '../alerts/ResolveDialog.tsx';
import { useAcknowledge } from '../alerts/useAcknowledge.ts';
import classes from './AlertRows.module.css';

const idOf = (alert: AlertSummary) => alert.id;

/** Live alerts, the most pressing first. Keys: j k move, Enter opens, a acknowledges, r resolves. Rows stand still under a pointer. */
export function AlertRows({ alerts }: { readonly alerts: readonly AlertSummary[] }) {
  const { t, locale } = useWords('duty');
  const router = useRouter();
  const mayHandle = useMay('handleAlerts');
  const acknowledge = useAcknowledge();
  const [resolving, setResolving] = useState<AlertSummary>();
  const { rows, hold } = useSteadyRows(alerts, idOf);
  const { list, tabbableId } = useRowFocus({
    rows,
    idOf,
    open: (alert) => void router.navigate({ to: '/duty/alerts/$alertId', params: { alertId: alert.id } }),
    canOpen: true,
    shortcuts: mayHandle
      ? [
          {
            key: 'a',
            label: t('acts.acknowledge'),
            run: (alert) => alert.status === 'open' && acknowledge.mutate(alert),
          },
          { key: 'r', label: t('acts.resolve'), run: setResolving },
        ]
      : [],
    reveal: (index) => list.current?.children[index]?.scrollIntoView({ block: 'nearest' }),
  });

  return (
    <div {...hold}>
      <div ref={list} role="list" aria-label={t('console.alerts')}>
        {rows.map((alert) => (
          <div key={alert.id} role="listitem" className={classes.row}>
            <LevelMark alert={alert} />
            <div className={classes.what}>
              <Link
                to="/duty/alerts/$alertId"
                params={{ alertId: alert.id }}
                className={classes.name}
                data-row-id={alert.id}
                tabIndex={alert.id === tabbableId ? 0 : -1}
              >
                {lateThing(alert, t, locale)}
              </Link>
              <span className={classes.run} title={alert.runTitle}>
                {alert.runTitle}
              </span>
            </div>
            <div className={classes.owner}>
              <OwnerChip owners={alert.owners} />
            </div>
            <div className={classes.times}>
              <DueText at={alert.dueAt} status="late" look="short" />
              <span className={classes.next}>
                <NextStep alert={alert} />
              </span>
            </div>
            <div className={classes.act}>
              {mayHandle && (
                <AlertAct
                  alert={alert}
                  onAcknowledge={() => acknowledge.mutate(alert)}
                  onResolve={() => setResolving(alert)}
                />
              )}
            </div>
          </div>
        ))}
      </div>
      <ResolveDialog alert={resolving} onClose={() => setResolving(undefined)} />
    </div>
  );
}

interface AlertActProps {
  readonly alert: AlertSummary;
  readonly onAcknowledge: () => void;
  readonly onResolve: () => void;
}

/** The one act that comes next for an alert. */
function AlertAct({ alert, onAcknowledge, onResolve }: AlertActProps) {
  const { t, locale } = useWords('duty');
  const name = alertName(alert, t, locale);
  if (alert.status === 'open') {
    return (
      <Button
        variant="default"
        fullWidth
        leftSection={<IconHandStop size={16} />}
        aria-label={`${t('acts.acknowledge')}: ${name}`}
        onClick={onAcknowledge}
      >
        {t('acts.acknowledge')}
      </Button>
    );
  }
  return (
    <Button variant="default" fullWidth aria-label={`${t('acts.resolve')}: ${name}`} onClick={onResolve}>
      {t('acts.resolve')}
    </Button>
  );
}
