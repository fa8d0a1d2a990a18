import {
  IconArchive,
  IconBellRinging,
  IconDashboard,
  IconListDetails,
  IconUrgent,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Me } from '@sopflow/contract';
import { useMay } from '../data/session.ts';
import type { Place } from '../shell/navigation/place.ts';
import { alertCountsQuery, quarantineCountQuery } from './queries.ts';

const mayRead = (me: Me) => me.rights.includes('readAlerts');

/** Alerts that nobody has taken in hand. */
function useOpenAlerts(): number | undefined {
  return useQuery({ ...alertCountsQuery, enabled: useMay('readAlerts') }).data?.open;
}

/** Effects that nobody has decided about. */
function useQuarantined(): number | undefined {
  return useQuery({ ...quarantineCountQuery, enabled: useMay('readAlerts') }).data;
}

/** What this area adds to the navigation. */
export const dutyPlaces = [
  {
    to: '/duty',
    label: (say) => say('duty:places.console'),
    icon: IconDashboard,
    useCount: useOpenAlerts,
    allowed: mayRead,
  },
  {
    to: '/duty/alerts',
    label: (say) => say('duty:places.alerts'),
    icon: IconListDetails,
    allowed: mayRead,
  },
  { to: '/duty/plans', label: (say) => say('duty:places.plans'), icon: IconUrgent, allowed: mayRead },
  {
    to: '/duty/incidents',
    label: (say) => say('duty:places.incidents'),
    icon: IconBellRinging,
    allowed: mayRead,
  },
  {
    to: '/duty/quarantine',
    label: (say) => say('duty:places.quarantine'),
    icon: IconArchive,
    useCount: useQuarantined,
    allowed: mayRead,
  },
] as const satisfies readonly Place[];
