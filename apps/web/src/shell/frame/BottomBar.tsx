import { IconInbox, IconPlayerPlay, IconUrgent, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { dutyPlaces } from '../../duty/places.ts';
import { useWords } from '../../words/i18n.ts';
import { workPlaces } from '../../work/places.ts';
import { WaitingCount } from '../navigation/WaitingCount.tsx';
import classes from './BottomBar.module.css';

const stops = [
  { name: 'inbox', to: '/work', icon: IconInbox, counts: workPlaces[0] },
  { name: 'start', to: '/start', icon: IconPlayerPlay, counts: undefined },
  { name: 'alerts', to: '/duty', icon: IconUrgent, counts: dutyPlaces[0] },
  { name: 'me', to: '/me', icon: IconUserCircle, counts: undefined },
] as const;

/** The four places a thumb reaches on a phone. The rest is one search away. */
export function BottomBar() {
  const { t } = useWords('shell');
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
