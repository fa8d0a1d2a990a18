import type { IncidentSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconChevronRight, IconUrgent } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { useWords } from '../../words/i18n.ts';
import { whyStarted } from '../incidents/whyWords.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import classes from './IncidentsPanel.module.css';

/** What is burning: the emergency plans that are being carried out now. */
export function IncidentsPanel({ incidents }: { readonly incidents: readonly IncidentSummary[] }) {
  const { t, locale } = useWords('duty');
  return (
    <ListPanel title={t('incidents.panel')} aside={<Link to="/duty/incidents">{t('incidents.title')}</Link>}>
      <ul className={classes.list}>
        {incidents.map((incident) => (
          <li key={incident.runId}>
            <Link to="/runs/$runId" params={{ runId: incident.runId }} className={classes.incident}>
              <span className={classes.mark}>
                <IconUrgent size={20} stroke={1.75} aria-hidden />
              </span>
              <span className={classes.what}>
                <span className={classes.title}>{incident.title}</span>
                <span className={classes.why}>
                  {inLocale(incident.planName, locale)} · {whyStarted(incident, t, locale)}
                </span>
              </span>
              <span className={classes.facts}>
                <WhenText at={incident.startedAt} look="ago" />
                <span>{t('incidents.tasks', { count: incident.openTasks })}</span>
              </span>
              <IconChevronRight size={16} aria-hidden className={classes.go} />
            </Link>
          </li>
        ))}
      </ul>
    </ListPanel>
  );
}
