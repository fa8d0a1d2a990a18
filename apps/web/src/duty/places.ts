import { IconBellRinging, IconSos, IconUrgent } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Me } from '@sopflow/contract';
import { api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import type { Place } from '../shell/navigation/place.ts';

const mayRead = (me: Me) => me.rights.includes('readAlerts');

/** Alerts that nobody has taken in hand. */
function useOpenAlerts(): number | undefined {
  return useQuery({
    queryKey: ['alerts', 'counts'],
    queryFn: ({ signal }) => api.alerts.counts({ signal }),
    enabled: useMay('readAlerts'),
  }).data?.open;
}

/** What this area adds to the navigation. */
export const dutyPlaces = [
  {
    to: '/duty',
    label: (say) => say('duty:places.alerts'),
    icon: IconUrgent,
    useCount: useOpenAlerts,
    allowed: mayRead,
  },
  { to: '/duty/plans', label: (say) => say('duty:places.plans'), icon: IconSos, allowed: mayRead },
  {
    to: '/duty/incidents',
    label: (say) => say('duty:places.incidents'),
    icon: IconBellRinging,
    allowed: mayRead,
  },
] as const satisfies readonly Place[];
