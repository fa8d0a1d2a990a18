import { RateLimited } from '@sopflow/model';
import type { AttemptKind, AttemptStore } from '@sopflow/runtime';
import { type AttemptRule, counted, givenBack } from './attemptWindow.ts';

/** Limits attempts per name, across all processes. */
export interface RateLimit {
  /** Counts an attempt under this name. @throws RateLimited when it has had too many */
  take(name: string): Promise<void>;
  /** Takes an attempt back that was no guess: it succeeded. */
  giveBack(name: string): Promise<void>;
  /** Forgets the attempts under a name: it has proved that it is who it says. */
  forget(name: string): Promise<void>;
}

export function rateLimitOver(attempts: AttemptStore, kind: AttemptKind, rule: AttemptRule): RateLimit {
  return {
    async take(name) {
      const { waitMs } = await attempts.change(kind, name, (window, now) => counted(window, now, rule));
      if (waitMs > 0) throw new RateLimited(Math.ceil(waitMs / 1000));
    },
    async giveBack(name) {
      await attempts.change(kind, name, givenBack);
    },
    async forget(name) {
      await attempts.change(kind, name, () => ({ window: null }));
    },
  };
}
