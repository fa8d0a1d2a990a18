import type { AlertCounts } from '@sopflow/contract';
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
import { useWords } from '../../words/i18n.ts';
import type { TFunction } from 'i18next';
import classes from './StatusStrip.module.css';

interface StatusStripProps {
  readonly counts: AlertCounts;
  readonly incidents: number;
}

/** Whether anything is wrong, readable from across the room: one sentence, and the four figures behind it. */
export function StatusStrip({ counts, incidents }: StatusStripProps) {
  const { t } = useWords('duty');
  const { tone, icon: Mark, title, lead } = verdict(counts, incidents, t);
  return (
    <section className={classes.strip} data-tone={tone}>
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

interface Verdict {
  readonly tone: 'quiet' | 'late' | 'escalated' | 'dueSoon';
  readonly icon: Icon;
  readonly title: string;
  readonly lead: string;
}

/** The most pressing truth first: open alerts, then incidents, then what is in hand. */
function verdict(counts: AlertCounts, incidents: number, t: TFunction<'duty'>): Verdict {
  const { open, acknowledged, highestLevel } = counts;
  if (open > 0) {
    const climbed = highestLevel > 1;
    return {
      tone: climbed ? 'escalated' : 'late',
      icon: climbed ? IconChevronsUp : IconBellRinging,
      title: t('console.open', { count: open }),
      lead: t('console.openLead', { level: highestLevel }),
    };
  }
  if (incidents > 0) {
    return {
      tone: 'late',
      icon: IconUrgent,
      title: t('console.incident', { count: incidents }),
      lead: t('console.incidentLead'),
    };
  }
  if (acknowledged > 0) {
    return {
      tone: 'dueSoon',
      icon: IconHandStop,
      title: t('console.handled'),
      lead: t('console.handledLead', { count: acknowledged }),
    };
  }
  return { tone: 'quiet', icon: IconShieldCheck, title: t('console.quiet'), lead: t('console.quietLead') };
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
