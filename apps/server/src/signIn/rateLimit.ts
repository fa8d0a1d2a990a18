import { RateLimited } from '@sopflow/model';

export interface RateLimit {
  /** Counts an attempt under each of these names. @throws RateLimited when one of them has had too many */
  take(names: readonly string[]): void;
  /** Takes an attempt back that was no guess: it succeeded. */
  giveBack(name: string): void;
  /** Forgets the attempts under a name: it has proved that it is who it says. */
  forget(name: string): void;
}

export interface RateLimitSettings {
  readonly attempts: number;
  readonly withinMs: number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
}

/** Names remembered at most; beyond that the oldest are forgotten, so that an attacker cannot fill the memory. */
const MAX_NAMES = 20_000;

/** Counts attempts per name within a window that begins with the first of them. */
export function createRateLimit({ attempts, withinMs, now }: RateLimitSettings): RateLimit {
  const windows = new Map<string, { count: number; endsAt: number }>();

  function windowOf(name: string, at: number): { count: number; endsAt: number } {
    const known = windows.get(name);
    if (known !== undefined && known.endsAt > at) return known;
    const fresh = { count: 0, endsAt: at + withinMs };
    windows.delete(name);
    windows.set(name, fresh);
    for (const [oldest] of windows) {
      if (windows.size <= MAX_NAMES) break;
      windows.delete(oldest);
    }
    return fresh;
  }

  return {
    take(names) {
      const at = now();
      const taken = names.map((name) => windowOf(name, at));
      for (const window of taken) window.count += 1;
      const wait = Math.max(
        0,
        ...taken.filter((window) => window.count > attempts).map((window) => window.endsAt - at),
      );
      if (wait > 0) throw new RateLimited(Math.ceil(wait / 1000));
    },
    giveBack(name) {
      const window = windows.get(name);
      if (window !== undefined) window.count -= 1;
    },
    forget: (name) => void windows.delete(name),
  };
}
