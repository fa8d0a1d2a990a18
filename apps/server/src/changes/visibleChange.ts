import type { Change } from '@sopflow/contract';
import { mayDo, type Right } from '@sopflow/model';
import type { Caller } from '../caller/caller.ts';

/** The right without which a topic is nobody's business; notifications are everybody's own. */
const NEEDED: Record<Change['topic'], Right | null> = {
  tasks: 'readRuns',
  runs: 'readRuns',
  alerts: 'readAlerts',
  notifications: null,
  sops: 'readSops',
  organisation: 'readOrganisation',
};

/** What a reader may hear of a change: all of it, that something of the kind changed, or nothing (null). */
export function visibleChange(change: Change, reader: Caller): Change | null {
  if (reader.kind === 'nobody') return null;
  const needed = NEEDED[change.topic];
  if (needed !== null && !mayDo(reader.roles, needed)) return null;
  switch (change.topic) {
    case 'notifications':
      // The ids of notifications are people: whom they are for.
      if (change.ids === undefined) return change;
      return reader.kind === 'person' && change.ids.includes(reader.personId)
        ? { topic: 'notifications' }
        : null;
    case 'tasks':
    case 'runs':
      return mayDo(reader.roles, 'readAllRuns') ? change : { topic: change.topic };
    case 'alerts':
    case 'sops':
    case 'organisation':
      return change;
    default:
      return change.topic satisfies never;
  }
}
