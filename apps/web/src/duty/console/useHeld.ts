import { useState } from 'react';

/** Gives a value as it was while it is held, and as it is otherwise: so that nothing moves away from under a pointer. */
export function useHeld<T>(value: T, held: boolean): T {
  const [kept, setKept] = useState(value);
  if (held || kept === value) return kept;
  setKept(value);
  return value;
}
