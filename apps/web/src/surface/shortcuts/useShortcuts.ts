import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** One key that does something while its part of the screen is mounted. */
export interface Shortcut {
  /** The key as the keyboard reports it: `j`, `?`, `/`, `Enter`, `ArrowDown`. Keys with Ctrl/⌘ belong to the browser and the palette. */
  readonly key: string;
  /** What it does, for the list that `?` shows; without one the shortcut is not listed (an alias). */
  readonly label?: string;
  /** Holds on every page; others are listed under the present page. */
  readonly everywhere?: boolean;
  readonly run: () => void;
}

type Mounted = { readonly shortcuts: readonly Shortcut[] };

let mounted: readonly Mounted[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Mounted[]): void {
  mounted = next;
  for (const listener of listeners) listener();
}

/** Binds keys while the calling component is mounted. What was mounted last comes first. Keys typed into a field or a dialog are left alone. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const entry = useRef<{ shortcuts: readonly Shortcut[] }>({ shortcuts });
  // Handlers change with every render; the entry stays, so that nothing is registered anew.
  useLayoutEffect(() => {
    entry.current.shortcuts = shortcuts;
  });
  useEffect(() => {
    const own = entry.current;
    change([own, ...mounted]);
    return () => change(mounted.filter((other) => other !== own));
  }, []);
}

/** All shortcuts that hold now, for the list of them. */
export function useMountedShortcuts(): readonly Shortcut[] {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => mounted,
  );
  return now.flatMap(({ shortcuts }) => shortcuts);
}

/** Starts the one listener behind all shortcuts; returns how to stop it. */
export function listenForShortcuts(): () => void {
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(event.target instanceof Element) || isTypedInto(event.target) || isTheirOwn(event.target, event.key))
    return;
  if (document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"]') !== null) return;
  const wanted = mounted.flatMap(({ shortcuts }) => shortcuts).find(({ key }) => key === event.key);
  if (wanted === undefined) return;
  event.preventDefault();
  wanted.run();
}

function isTypedInto(target: Element): boolean {
  return target.closest('input, textarea, select, [contenteditable="true"], [role="textbox"]') !== null;
}

/** Enter on a button presses it, arrows in a menu move there: a shortcut of the page must not take that away. */
function isTheirOwn(target: Element, key: string): boolean {
  if (
    target.closest(
      '[role="menu"], [role="listbox"], [role="tablist"], [role="radiogroup"], [role="slider"]',
    ) !== null
  )
    return true;
  return key === 'Enter' && target.closest('a[href], button, summary') !== null;
}
