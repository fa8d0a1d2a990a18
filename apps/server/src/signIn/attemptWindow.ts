import type { AttemptWindow } from '@sopflow/runtime';

/** So many attempts are allowed under one name within a window that begins with the first of them. */
export interface AttemptRule {
  readonly attempts: number;
  readonly withinMs: number;
}

export interface Counted {
  readonly window: AttemptWindow;
  /** How long to wait before the next attempt; 0 when this one is allowed. */
  readonly waitMs: number;
}

/** Counts one more attempt. One that is refused changes nothing, so that trying on does not prolong the wait. */
export function counted(window: AttemptWindow | null, now: number, rule: AttemptRule): Counted {
  if (window === null || window.endsAt <= now)
    return { window: { count: 1, endsAt: now + rule.withinMs }, waitMs: 0 };
  if (window.count >= rule.attempts) return { window, waitMs: window.endsAt - now };
  return { window: { ...window, count: window.count + 1 }, waitMs: 0 };
}

/** Takes one attempt back. */
export function givenBack(window: AttemptWindow | null): { readonly window: AttemptWindow | null } {
  return { window: window === null || window.count <= 1 ? null : { ...window, count: window.count - 1 } };
}
