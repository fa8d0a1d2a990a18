import type { Backlog, BacklogStore } from '../ports/backlogStore.ts';
import type { HousekeepingStore } from '../ports/housekeepingStore.ts';
import { carryOut, type CarryOutParts } from './carryOut.ts';
import { fireDueTimers, type FireDueTimersParts } from './fireDueTimers.ts';

export interface WorkParts extends FireDueTimersParts, CarryOutParts {
  readonly backlog: BacklogStore;
  readonly housekeeping: HousekeepingStore;
  /** Attempts every delivery that is due; gives how many attempts were made. */
  readonly deliver: () => Promise<number>;
}

/** What workers do. Everything may be done by any number of them at once, and again at any time. */
export interface Work {
  /** Fires every timer that is due; gives how many fired. */
  fireDueTimers(): Promise<number>;
  /** Carries out these outbox entries, as the hint after their commit names them. */
  carryOut(outboxIds: readonly string[]): Promise<void>;
  /** Looks at the database whether or not a hint came: fires what is due, carries out what was left behind, and asks to be woken for what comes next. */
  sweep(): Promise<{ readonly fired: number; readonly carried: number }>;
  /** Attempts every delivery that is due; gives how many attempts were made. */
  deliverDue(): Promise<number>;
  /** Removes what nobody needs any more; gives how many rows went. */
  housekeep(): Promise<number>;
  /** What waits to be done and what was given up, for whoever watches over it. */
  backlog(): Promise<Backlog>;
  /** When the next timer is due (epoch ms), and the now to compare it with; null when none is armed. */
  nextWakeAt(): Promise<{ readonly dueAt: number | null; readonly now: number }>;
}

const CARRIED_AT_ONCE = 200;
const ROWS_AT_ONCE = 2_000;
/** Rounds of one housekeeping; what is left waits for the next. */
const MOST_ROUNDS = 50;

export function createWork(parts: WorkParts): Work {
  const { instances, outbox, waker, housekeeping } = parts;
  const fire = fireDueTimers(parts);
  const carry = carryOut(parts);
  return {
    fireDueTimers: fire,

    async carryOut(outboxIds) {
      await carry(await outbox.claim(outboxIds));
    },

    async sweep() {
      const fired = await fire();
      let carried = 0;
      for (;;) {
        const entries = await outbox.claimWaiting(CARRIED_AT_ONCE);
        if (entries.length === 0) break;
        await carry(entries);
        carried += entries.length;
      }
      const { dueAt, now } = await instances.nextTimer();
      // A hint that is lost is made up for by the next sweep.
      if (dueAt !== null) await waker.wakeAt(dueAt, now).catch(() => undefined);
      return { fired, carried };
    },

    deliverDue: () => parts.deliver(),

    async housekeep() {
      let gone = 0;
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const rows = await housekeeping.round(ROWS_AT_ONCE);
        gone += rows;
        if (rows === 0) break;
      }
      return gone;
    },

    backlog: () => parts.backlog.read(),

    nextWakeAt: () => instances.nextTimer(),
  };
}
