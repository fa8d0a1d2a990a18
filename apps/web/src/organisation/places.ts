import {
  IconBriefcase,
  IconCalendarTime,
  IconCalendarUser,
  IconHistory,
  IconKey,
  IconSettings,
  IconStairsUp,
  IconUsers,
  IconWebhook,
} from '@tabler/icons-react';
import type { Me } from '@sopflow/contract';
import type { Place } from '../shell/navigation/place.ts';

const mayEdit = (me: Me) => me.rights.includes('editOrganisation');

/** What this area adds to the navigation. */
export const organisationPlaces = [
  { to: '/organisation', label: (say) => say('organisation:places.people'), icon: IconUsers },
  {
    to: '/organisation/positions',
    label: (say) => say('organisation:places.positions'),
    icon: IconBriefcase,
  },
  {
    to: '/organisation/calendars',
    label: (say) => say('organisation:places.calendars'),
    icon: IconCalendarTime,
  },
  {
    to: '/organisation/schedules',
    label: (say) => say('organisation:places.schedules'),
    icon: IconCalendarUser,
  },
  {
    to: '/organisation/policies',
    label: (say) => say('organisation:places.policies'),
    icon: IconStairsUp,
  },
  {
    to: '/organisation/channels',
    label: (say) => say('organisation:places.channels'),
    icon: IconWebhook,
    allowed: mayEdit,
  },
  {
    to: '/organisation/settings',
    label: (say) => say('organisation:places.settings'),
    icon: IconSettings,
    allowed: mayEdit,
  },
  {
    to: '/organisation/keys',
    label: (say) => say('organisation:places.keys'),
    icon: IconKey,
    allowed: (me) => me.rights.includes('administer'),
  },
  {
    to: '/organisation/audit',
    label: (say) => say('organisation:places.audit'),
    icon: IconHistory,
    allowed: (me) => me.rights.includes('readAudit'),
  },
] as const satisfies readonly Place[];
