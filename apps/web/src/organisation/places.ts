import { IconUsers } from '@tabler/icons-react';
import type { Place } from '../shell/navigation/place.ts';

/** What this area adds to the navigation. */
export const organisationPlaces = [
  { to: '/organisation', label: (say) => say('organisation:places.people'), icon: IconUsers },
] as const satisfies readonly Place[];
