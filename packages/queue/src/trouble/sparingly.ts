import type { QueueTrouble } from '../backend/backend.ts';

const PAUSE_MS = 60_000;
/** Different troubles remembered; beyond that the oldest are forgotten, and would be told of again. */
const MOST_REMEMBERED = 100;

/** Tells of the same trouble once a minute: while Redis is away, every connection reports it many times a second. */
export function sparingly(tell: QueueTrouble, clock: () => number = () => performance.now()): QueueTrouble {
  const told = new Map<string, number>();
  return (error) => {
    const now = clock();
    const last = told.get(error.message);
    if (last !== undefined && now - last < PAUSE_MS) return;
    told.delete(error.message);
    told.set(error.message, now);
    for (const oldest of told.keys()) {
      if (told.size <= MOST_REMEMBERED) break;
      told.delete(oldest);
    }
    tell(error);
  };
}
