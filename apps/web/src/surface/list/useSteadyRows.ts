import { useState } from 'react';

/**
 * Keeps the order of a list while a pointer rests on it, so that a live update never moves a row away from under a click: known rows stay
 * where they are, new ones come last, and the proper order returns when the pointer leaves.
 */
export function useSteadyRows<Row>(rows: readonly Row[], idOf: (row: Row) => string) {
  /** The order to keep; `undefined` while no pointer rests here. */
  const [kept, setKept] = useState<readonly string[]>();
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  const ids = [...byId.keys()];
  const steady = steadyOrder(kept ?? [], ids).flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [row];
  });
  return {
    rows: steady,
    /** For the element that holds the list. A touch is no resting pointer. */
    hold: {
      onPointerEnter: (event: { pointerType: string }) =>
        setKept(event.pointerType === 'mouse' ? ids : undefined),
      onPointerLeave: () => setKept(undefined),
    },
    /** Lets go at once, for an order the reader asked for. */
    release: () => setKept(undefined),
  };
}

/** The wanted ids in the order they were shown in; those not shown yet come last. */
export function steadyOrder(shown: readonly string[], wanted: readonly string[]): readonly string[] {
  const present = new Set(wanted);
  const known = new Set(shown);
  return [...shown.filter((id) => present.has(id)), ...wanted.filter((id) => !known.has(id))];
}
