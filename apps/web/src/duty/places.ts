import { IconUrgent } from '@tabler/icons-react';
import type { Place } from '../shell/navigation/place.ts';

/** What this area adds to the navigation. */
export const dutyPlaces = [
  { to: '/duty', label: (say) => say('duty:places.alerts'), icon: IconUrgent },
] as const satisfies readonly Place[];
