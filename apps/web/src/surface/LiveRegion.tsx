import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

interface Said {
  readonly polite: string;
  readonly urgent: string;
}

const silence: Said = { polite: '', urgent: '' };
/** Long enough for a screen reader to have picked the text up; afterwards the same text can be said again. */
const heldMs = 1_500;

let said = silence;
let clearing: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function change(next: Said): void {
  said = next;
  for (const listener of listeners) listener();
}

/** Says something to those who cannot see the screen. `urgent` interrupts what is being read. */
export function announce(text: string, how: 'polite' | 'urgent' = 'polite'): void {
  change({ ...silence, [how]: text });
  clearTimeout(clearing);
  clearing = setTimeout(() => change(silence), heldMs);
}

/** The place that {@link announce} speaks from; mounted once. */
export function LiveRegion() {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <VisuallyHidden>
      <div role="status" aria-live="polite">
        {now.polite}
      </div>
      <div role="alert" aria-live="assertive">
        {now.urgent}
      </div>
    </VisuallyHidden>
  );
}
