import { IconInbox } from '@tabler/icons-react';
import type { Place } from '../shell/navigation/place.ts';

/** What this area adds to the navigation. */
export const workPlaces = [
  { to: '/work', label: (say) => say('work:places.inbox'), icon: IconInbox },
] as const satisfies readonly Place[];
