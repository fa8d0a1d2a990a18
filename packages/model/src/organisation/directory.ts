import type { Calendar } from '../calendar/calendar.ts';
import type { OnCallSchedule } from '../calendar/onCall.ts';
import type { EscalationPolicy } from '../escalation/policy.ts';
import type { Person, Position } from './people.ts';

/** The organisation at one moment, as data: what assignments, recipients and deadlines are resolved over. */
export interface Directory {
  /** Grows with every change of the organisation; a cache keeps a snapshot while this stays. */
  readonly revision: number;
  readonly people: ReadonlyMap<string, Person>;
  readonly positions: ReadonlyMap<string, Position>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly schedules: ReadonlyMap<string, OnCallSchedule>;
  readonly policies: ReadonlyMap<string, PolicyRevision>;
  /** The calendar that counts where neither deadline nor document names one. */
  readonly defaultCalendar: string;
  /** The zone of the organisation, where it has said one; see `organisationZone`. */
  readonly timeZone: string | null;
}

/** A policy with the identity of its present wording: alerts stay on the wording they were raised with. */
export interface PolicyRevision {
  readonly id: string;
  readonly policy: EscalationPolicy;
}

/** Whoever has said nothing and has no calendar: where the product was made for. */
const LAST_ZONE = 'Asia/Shanghai';

/** The zone in which the organisation lives: the one it has said, else that of its default calendar. */
export function organisationZone(
  directory: Pick<Directory, 'timeZone' | 'calendars' | 'defaultCalendar'>,
): string {
  return directory.timeZone ?? directory.calendars.get(directory.defaultCalendar)?.timeZone ?? LAST_ZONE;
}

/** The zone that counts under a calendar: its own, or the organisation's where none is named or it is gone. */
export function zoneUnder(
  directory: Pick<Directory, 'timeZone' | 'calendars' | 'defaultCalendar'>,
  calendar: string | null,
): string {
  return directory.calendars.get(calendar ?? '')?.timeZone ?? organisationZone(directory);
}
