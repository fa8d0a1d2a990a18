import type { AlertCounts } from '@sopflow/contract';
import { assertNever } from '@sopflow/model';
import {
  IconBellRinging,
  IconChevronsUp,
  IconHandStop,
  IconShieldCheck,
  IconUrgent,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useWords } from '../../words/i18n.ts';
import classes from './StatusStrip.module.css';
import { verdictOf } from './verdict.ts';

interface StatusStripProps {
  readonly counts: AlertCounts;
  readonly incidents: number;
}

/** Whether anything is wrong, readable from across the room: one sentence, and the four figures behind it. */
export function StatusStrip({ counts, incidents }: StatusStripProps) {
  const { t } = useWords('duty');
  const { tone, icon: Mark, title, lead } = lookOf(counts, incidents, t);
  return (
    <section className={classes.strip} data-tone={tone} aria-label={t('console.strip')}>
      <div className={classes.verdict} role="status">
        <span className={classes.mark}>
          <Mark size={28} stroke={1.75} aria-hidden />
        </span>
        <div>
          <h2 className={classes.title}>{title}</h2>
          <p className={classes.lead}>{lead}</p>
        </div>
      </div>
      <dl className={classes.figures}>
        <Figure
          label={t('console.figures.open')}
          value={counts.open}
          tone={counts.open > 0 ? 'late' : 'quiet'}
          link={{ to: '/duty/alerts', search: { status: 'open' } }}
        />
        <Figure
          label={t('console.figures.acknowledged')}
          value={counts.acknowledged}
          tone={counts.acknowledged > 0 ? 'dueSoon' : 'quiet'}
          link={{ to: '/duty/alerts', search: { status: 'acknowledged' } }}
        />
        <Figure
          label={t('console.figures.highest')}
          value={counts.highestLevel === 0 ? '–' : counts.highestLevel}
          tone={counts.highestLevel > 1 ? 'escalated' : counts.highestLevel === 1 ? 'late' : 'quiet'}
          link={{ to: '/duty/alerts', search: { status: 'unresolved' } }}
        />
        <Figure
          label={t('console.figures.incidents')}
          value={incidents}
          tone={incidents > 0 ? 'late' : 'quiet'}
          link={{ to: '/duty/incidents', search: { status: 'live' } }}
        />
      </dl>
    </section>
  );
}

interface Look {
  readonly tone: 'quiet' | 'late' | 'escalated' | 'dueSoon';
  readonly icon: Icon;
  readonly title: string;
  readonly lead: string;
}

function lookOf(counts: AlertCounts, incidents: number, t: TFunction<'duty'>): Look {
  const { open, acknowledged, highestLevel } = counts;
  const verdict = verdictOf(counts, incidents);
  const running = t('console.incident', { count: incidents });
  switch (verdict.is) {
    case 'open':
      return {
        tone: verdict.climbed ? 'escalated' : 'late',
        icon: verdict.climbed ? IconChevronsUp : IconBellRinging,
        title: t('console.open', { count: open }),
        lead: t(incidents > 0 ? 'console.openWithIncident' : 'console.openLead', {
          level: highestLevel,
          incident: running,
        }),
      };
    case 'incident':
      return { tone: 'late', icon: IconUrgent, title: running, lead: t('console.incidentLead') };
    case 'handled':
      return {
        tone: 'dueSoon',
        icon: IconHandStop,
        title: t('console.handled'),
        lead: t('console.handledLead', { count: acknowledged }),
      };
    case 'quiet':
      return {
        tone: 'quiet',
        icon: IconShieldCheck,
        title: t('console.quiet'),
        lead: t('console.quietLead'),
      };
    default:
      return assertNever(verdict);
  }
}

interface FigureProps {
  readonly label: string;
  readonly value: number | string;
  readonly tone: 'quiet' | 'late' | 'escalated' | 'dueSoon';
  readonly link: Pick<LinkProps, 'to' | 'search'>;
}

function Figure({ label, value, tone, link }: FigureProps) {
  return (
    <div className={classes.figure} data-tone={tone}>
      <dt>{label}</dt>
      <dd>
        <Link {...link} className={classes.value}>
          {value}
        </Link>
      </dd>
    </div>
  );
}
