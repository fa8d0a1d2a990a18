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
}

/** A policy with the identity of its present wording: alerts stay on the wording they were raised with. */
export interface PolicyRevision {
  readonly id: string;
  readonly policy: EscalationPolicy;
}
