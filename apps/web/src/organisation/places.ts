import { IconBriefcase, IconHistory, IconSettings, IconUsers } from '@tabler/icons-react';
import type { Place } from '../shell/navigation/place.ts';

/** What this area adds to the navigation. */
export const organisationPlaces = [
  { to: '/organisation', label: (say) => say('organisation:places.people'), icon: IconUsers },
  {
    to: '/organisation/positions',
    label: (say) => say('organisation:places.positions'),
    icon: IconBriefcase,
  },
  {
    to: '/organisation/settings',
    label: (say) => say('organisation:places.settings'),
    icon: IconSettings,
    allowed: (me) => me.rights.includes('editOrganisation'),
  },
  {
    to: '/organisation/audit',
    label: (say) => say('organisation:places.audit'),
    icon: IconHistory,
    allowed: (me) => me.rights.includes('readAudit'),
  },
] as const satisfies readonly Place[];
