import { rightsCheckedOver } from './call/requireRight.ts';
import { type Clock, createClock } from './clock/clock.ts';
import type { Stores } from './ports/stores.ts';
import type { Waker } from './ports/waker.ts';

/** What a runtime is made of: the stores and everything outside the process that it reaches. */
export interface RuntimeParts {
  readonly stores: Stores;
  readonly waker: Waker;
  /** A new identifier with this prefix; `newId` of packages/store. */
  readonly newId: (prefix: string) => string;
  /** Whether the clock may be moved (`SOPFLOW_CLOCK=virtual`); never in production. */
  readonly virtualClock: boolean;
}

/** All use cases, by area. */
export interface Runtime {
  readonly clock: Clock;
}

/** Puts the use cases together. Each area is a function of the parts it uses, so that an area can be read, and tested, by itself. */
export function createRuntime({ stores, waker, virtualClock }: RuntimeParts): Runtime {
  const requireRight = rightsCheckedOver(stores.audit);
  return {
    clock: createClock({ store: stores.clock, requireRight, waker, virtual: virtualClock }),
  };
}
