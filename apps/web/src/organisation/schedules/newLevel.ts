import { assertNever, type Handover, type OnCallLevel, type Rotation } from '@sopflow/model';

/** A level of a kind as it begins, before anybody was chosen. */
export function newLevel(kind: OnCallLevel['kind'], timeZone: string, now: number): OnCallLevel {
  switch (kind) {
    case 'rotation':
      return { kind, layers: [newLayer(timeZone, now)] };
    case 'person':
      return { kind, personId: '' };
    case 'position':
      return { kind, position: '' };
    default:
      return assertNever(kind);
  }
}

/** A rotation without members that hands over on Mondays and begins today. */
export function newLayer(timeZone: string, now: number): Rotation {
  return {
    members: [],
    handover: newHandover('week', '09:00'),
    timeZone,
    // Sweden writes dates as YYYY-MM-DD.
    start: new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now),
    until: null,
  };
}

/** A handover of another rhythm at the same time of day. */
export function newHandover(every: Handover['every'], at: string): Handover {
  switch (every) {
    case 'hour':
      return { every, length: 12, at };
    case 'day':
      return { every, length: 1, at };
    case 'week':
      return { every, length: 1, at, weekday: 'monday' };
    default:
      return assertNever(every);
  }
}
