import type { PlanView } from '@sopflow/contract';
import { IconUrgent } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './RunningIncidents.module.css';

/** Where a plan is being carried out now: the incidents to join before starting another. */
export function RunningIncidents({ plan }: { readonly plan: PlanView }) {
  const { t } = useWords('duty');
  return plan.running.map((incident) => (
    <Link
      key={incident.runId}
      to="/runs/$runId"
      params={{ runId: incident.runId }}
      className={classes.running}
    >
      <IconUrgent size={16} aria-hidden />
      <span className={classes.title}>{t('plans.running', { title: incident.title })}</span>
      <WhenText at={incident.startedAt} look="ago" />
    </Link>
  ));
}
