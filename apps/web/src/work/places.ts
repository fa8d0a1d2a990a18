import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Place } from '../shell/navigation/place.ts';
import { taskCountsQuery } from './data/taskQueries.ts';

/** What this area adds to the navigation. */
export const workPlaces = [
  {
    to: '/work',
    label: (say) => say('work:places.inbox'),
    icon: IconInbox,
    useCount: () => useQuery(taskCountsQuery).data?.mine,
  },
] as const satisfies readonly Place[];
