import { IconBell, IconInbox, IconPlayerPlay, IconUrgent, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../data/session.ts';
import { dutyPlaces } from '../../duty/places.ts';
import { useWords } from '../../words/i18n.ts';
import { workPlaces } from '../../work/places.ts';
import { WaitingCount } from '../navigation/WaitingCount.tsx';
import classes from './BottomBar.module.css';

const inbox = { name: 'inbox', to: '/work', icon: IconInbox, counts: workPlaces[0] } as const;
const start = { name: 'start', to: '/start', icon: IconPlayerPlay, counts: undefined } as const;
const alerts = { name: 'alerts', to: '/duty', icon: IconUrgent, counts: dutyPlaces[0] } as const;
/** For whoever is not on duty: what they were told, late work among it. */
const notices = { name: 'notices', to: '/notifications', icon: IconBell, counts: undefined } as const;
const me = { name: 'me', to: '/me', icon: IconUserCircle, counts: undefined } as const;

/** The four places a thumb reaches on a phone. The rest is one search away. */
export function BottomBar() {
  const { t } = useWords('shell');
  const stops = [inbox, start, useMay('readAlerts') ? alerts : notices, me];
  return (
    <nav className={classes.bar} aria-label={t('areas.label')}>
      {stops.map((stop) => (
        <Link key={stop.name} to={stop.to} className={classes.stop}>
          <span className={classes.icon}>
            <stop.icon size={22} stroke={1.5} aria-hidden />
            {stop.counts !== undefined && <WaitingCount place={stop.counts} look="badge" />}
          </span>
          {t(`bottom.${stop.name}`)}
        </Link>
      ))}
    </nav>
  );
}
