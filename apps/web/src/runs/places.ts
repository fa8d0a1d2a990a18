import { IconPlayerPlay, IconTimeline } from '@tabler/icons-react';
import type { Place } from '../shell/navigation/place.ts';

/** What this area adds to the navigation. */
export const runPlaces = [
  { to: '/runs', label: (say) => say('runs:places.runs'), icon: IconTimeline },
  {
    to: '/start',
    label: (say) => say('runs:places.start'),
    icon: IconPlayerPlay,
    allowed: (me) => me.rights.includes('startRuns'),
  },
] as const satisfies readonly Place[];
