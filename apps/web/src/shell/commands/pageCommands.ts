import { useEffect, useSyncExternalStore } from 'react';
import type { Command } from './command.ts';

let offered: readonly Command[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Command[]): void {
  offered = next;
  for (const listener of listeners) listener();
}

/**
 * Offers commands in the palette while the calling page is on screen.
 *
 * @param commands a list that stays the same object between renders (`useMemo`).
 */
export function usePageCommands(commands: readonly Command[]): void {
  useEffect(() => {
    change([...offered, ...commands]);
    return () => change(offered.filter((command) => !commands.includes(command)));
  }, [commands]);
}

/** The commands of the page on screen. */
export function useOfferedCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offered,
  );
}
