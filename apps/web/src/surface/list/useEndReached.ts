import { useEffect } from 'react';

/**
 * Asks for the next page once one of the last rows is drawn.
 *
 * @param lastDrawn the index of the last row on screen.
 * @param count how many rows there are so far.
 * @param onEnd fetches more; absent when there is no more.
 */
export function useEndReached(
  lastDrawn: number | undefined,
  count: number,
  onEnd: (() => void) | undefined,
): void {
  const near = lastDrawn !== undefined && lastDrawn >= count - 5;
  useEffect(() => {
    if (near) onEnd?.();
    // A new page makes the count grow; a new function alone is no reason to ask again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [near, count]);
}
