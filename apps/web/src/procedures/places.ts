import { IconBooks } from '@tabler/icons-react';
import type { Place } from '../shell/navigation/place.ts';

/** What this area adds to the navigation. */
export const procedurePlaces = [
  { to: '/procedures', label: (say) => say('procedures:places.library'), icon: IconBooks },
] as const satisfies readonly Place[];
