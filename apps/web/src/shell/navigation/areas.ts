import { IconBellRinging, IconChecklist, IconRoute, IconUsersGroup } from '@tabler/icons-react';
import type { Me } from '@sopflow/contract';
import { dutyPlaces } from '../../duty/places.ts';
import { organisationPlaces } from '../../organisation/places.ts';
import { procedurePlaces } from '../../procedures/places.ts';
import { runPlaces } from '../../runs/places.ts';
import { workPlaces } from '../../work/places.ts';
import type { Area, Place } from './place.ts';

/** The map of the product, in the order of the rail. */
export const areas: readonly Area[] = [
  { name: 'work', icon: IconChecklist, places: [...workPlaces, ...runPlaces] },
  { name: 'procedures', icon: IconRoute, places: procedurePlaces },
  { name: 'duty', icon: IconBellRinging, places: dutyPlaces },
  { name: 'organisation', icon: IconUsersGroup, places: organisationPlaces },
];

/** The places of an area that this person is offered. */
export function placesFor(area: Area, me: Me): readonly Place[] {
  return area.places.filter((place) => place.allowed?.(me) ?? true);
}

/** Where somebody starts: operations at Duty, those who own procedures there, everybody else at their work. */
export function homeOf(me: Me): '/duty' | '/procedures' | '/work' {
  const { roles } = me;
  if (roles.includes('operations')) return '/duty';
  return roles.some((role) => role === 'processOwner' || role === 'administrator') ? '/procedures' : '/work';
}
