import { assertNever, type Directory, type Recipient } from '@sopflow/model';
import { fallbackFor } from './fallback.ts';
import { onDutyIds } from './onDuty.ts';
import { actingFor, isActive } from './presence.ts';
import type { RecipientContext } from './resolver.ts';

/**
 * The people whom recipients stand for, each once, absent ones by their stand-ins. When none is left (everybody left, nobody on duty) the
 * SOP's owner or an administrator hears of it, so that no alert goes to nobody.
 */
export function recipientsOver(
  directory: Directory,
  now: number,
  recipients: readonly Recipient[],
  about: RecipientContext,
): readonly string[] {
  const people = new Set<string>();
  for (const recipient of recipients) {
    for (const personId of meant(recipient, about, directory, now)) {
      const acting = actingFor(directory, personId, now);
      if (acting !== null) people.add(acting);
      // somebody on leave without a stand-in is told all the same
      else if (isActive(directory.people.get(personId))) people.add(personId);
    }
  }
  if (people.size > 0) return [...people];
  const { ownerId } = fallbackFor(directory, now, about.sopOwnerId, new Set());
  return ownerId === null ? [] : [ownerId];
}

function meant(
  recipient: Recipient,
  about: RecipientContext,
  directory: Directory,
  now: number,
): readonly string[] {
  switch (recipient.to) {
    case 'owner':
      return about.ownerIds;
    case 'managerOfOwner':
      return about.ownerIds.flatMap((id) => directory.people.get(id)?.managerId ?? []);
    case 'sopOwner':
      return about.sopOwnerId === null ? [] : [about.sopOwnerId];
    case 'starter':
      return about.starterId === null ? [] : [about.starterId];
    case 'person':
      return [recipient.personId];
    case 'position': {
      const position = directory.positions.get(recipient.position);
      return position === undefined
        ? []
        : position.holderIds.length > 0 || position.deputyId === null
          ? position.holderIds
          : [position.deputyId];
    }
    case 'onCall':
      return onDutyIds(directory, recipient.schedule, recipient.level, now);
    default:
      return assertNever(recipient);
  }
}
