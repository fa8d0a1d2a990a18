import { useSyncExternalStore } from 'react';

/** How far the server's clock is ahead of this device's, in milliseconds. The server's clock decides what is late. */
let ahead = 0;
let now = Date.now();
const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

/** Sets the clock by an instant (in milliseconds since 1970) that the server named in an answer. */
export function setServerTime(instant: number): void {
  ahead = instant - Date.now();
  tick();
}

/** The server's present instant in milliseconds, as well as this device knows it. */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** The present instant in milliseconds, renewed every quarter minute for all parts that show a time, by one timer. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

function tick(): void {
  now = serverNow();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(tick, 15_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}
