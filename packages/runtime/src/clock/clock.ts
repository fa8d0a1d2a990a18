import { ClockNotVirtual, InvalidInput } from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import { recordOf } from '../call/recordOf.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { ClockStore } from '../ports/clockStore.ts';
import type { Waker } from '../ports/waker.ts';

export interface Clock {
  /** Whether this clock can be moved. */
  readonly virtual: boolean;
  /** Epoch milliseconds. */
  now(): Promise<number>;
  /** Moves the virtual clock on by so many milliseconds and wakes what is due then. @throws ClockNotVirtual, NotAllowed */
  advance(context: CallContext, milliseconds: number): Promise<number>;
}

/** What the clock needs of the rest. */
export interface ClockParts {
  readonly store: ClockStore;
  readonly requireRight: RequireRight;
  readonly waker: Waker;
  readonly virtual: boolean;
}

/** The furthest that one call may move the clock: ten years. */
const FURTHEST = 10 * 366 * 24 * 3_600_000;

export function createClock({ store, requireRight, waker, virtual }: ClockParts): Clock {
  return {
    virtual,
    now: () => store.now(),
    async advance(context, milliseconds) {
      await requireRight(context, 'administer', { kind: 'route', id: 'clock/advance' });
      if (!virtual) throw new ClockNotVirtual();
      if (!Number.isSafeInteger(milliseconds) || milliseconds < 0 || milliseconds > FURTHEST) {
        throw new InvalidInput([
          {
            pointer: '/milliseconds',
            code: 'range',
            message: {
              zh: '时钟只能向前拨，且一次不超过十年。',
              en: 'The clock only moves forward, by at most ten years at a time.',
            },
          },
        ]);
      }
      const now = await store.advance(
        milliseconds,
        // Who is on duty hangs on the clock, and screens must learn the time also when nothing was due.
        recordOf(context, 'clock.advance', 'route', 'clock/advance', 'organisation', { milliseconds }),
      );
      await waker.wakeAt(now, now);
      return now;
    },
  };
}
