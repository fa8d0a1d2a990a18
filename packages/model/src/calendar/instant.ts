import { z } from 'zod';

/** A point in time: epoch milliseconds, UTC. Never local time, never seconds. */
export type Instant = number;

/** An instant from outside: within the years 1970 to 2999, where every zone rule and calendar is defined well enough. */
export const InstantValue = z.int().min(0).max(32_503_679_999_999);
