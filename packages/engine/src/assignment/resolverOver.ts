import { type Directory, zoneUnder } from '@sopflow/model';
import { allOver, assignOver, type Load, seatOver } from './assign.ts';
import { dueAtOver, instantOver } from './instants.ts';
import { recipientsOver } from './recipients.ts';
import type { Resolver } from './resolver.ts';

const NOTHING_OPEN: Load = new Map();

/** Resolves over a snapshot of the organisation, as it is at `now`. `load`: how many open tasks each person has. */
export function resolverOver(directory: Directory, now: number, load: Load = NOTHING_OPEN): Resolver {
  // A batch of decisions is taken at one moment and asks for the same few spans again and again; calendars are slow to count in.
  const fromNow = new Map<string, number>();
  return {
    dueAt(counted, from) {
      if (from !== now) return dueAtOver(directory, counted, from);
      const { span, base, calendar } = counted;
      const asked = `${span.amount} ${span.unit} ${base} ${calendar ?? ''}`;
      let due = fromNow.get(asked);
      if (due === undefined) fromNow.set(asked, (due = dueAtOver(directory, counted, now)));
      return due;
    },
    instantOf: (text, calendar) => instantOver(directory, text, calendar),
    timeZone: (calendar) => zoneUnder(directory, calendar),
    assign: (assignment, about) => assignOver(directory, now, load, assignment, about),
    allOf: (assignment, about, { taken }) => allOver(directory, now, assignment, about, taken),
    seat: (assignment, about, taken, whom) =>
      seatOver(directory, now, load, assignment, about, { taken: new Set(taken), whom }),
    mayTakeSeat: (personId, taken) => !taken.includes(personId),
    recipients: (recipients, about) => recipientsOver(directory, now, recipients, about),
    policy(key) {
      const revision = directory.policies.get(key);
      return revision === undefined ? null : { revisionId: revision.id };
    },
  };
}
