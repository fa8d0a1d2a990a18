import type { Outcome } from '@sopflow/model';

/** How the button of an outcome looks: the first is the usual way, a rejection is marked, the rest stand back. */
export function outcomeWords(
  outcome: Outcome,
  place: number,
): { readonly variant: 'filled' | 'light' | 'default'; readonly color?: string } {
  if (place === 0) return { variant: 'filled' };
  return outcome.id === 'rejected' ? { variant: 'light', color: 'red' } : { variant: 'default' };
}
