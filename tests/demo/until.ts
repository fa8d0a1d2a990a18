import { setTimeout as pause } from 'node:timers/promises';

/** Thrown when something that the story needs did not happen. */
export class Expected extends Error {
  constructor(what: string, seen: unknown) {
    super(`Expected ${what}, but it did not happen. Last seen: ${JSON.stringify(seen)}`);
    this.name = 'Expected';
  }
}

const LIMIT_MS = 45_000;
const PAUSE_MS = 50;

/** Looks again and again, as somebody waiting would, until `look` gives something; gives that. @throws Expected after 45 seconds, or the limit */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false | null>,
  seen: () => Promise<unknown> = () => Promise.resolve(null),
  limitMs = LIMIT_MS,
): Promise<T> {
  const limit = Date.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false && found !== null) return found;
    if (Date.now() > limit) throw new Expected(what, await seen());
    await pause(PAUSE_MS);
  }
}
