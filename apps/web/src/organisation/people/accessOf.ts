import type { PersonView } from '@sopflow/contract';
import { isAway } from './isAway.ts';

/** How somebody stands with the product; the first that holds. */
export type AccessState = 'disabled' | 'away' | 'canSignIn' | 'noPassword';

export const accessStates = [
  'canSignIn',
  'noPassword',
  'away',
  'disabled',
] as const satisfies readonly AccessState[];

export function accessOf(person: PersonView, now: number): AccessState {
  if (person.status === 'disabled') return 'disabled';
  if (isAway(person, now)) return 'away';
  return person.canSignIn ? 'canSignIn' : 'noPassword';
}
