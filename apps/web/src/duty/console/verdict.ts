import type { AlertCounts } from '@sopflow/contract';

/** What the strip at the top of the console says: the most pressing truth. */
export type Verdict =
  /** Alerts that nobody has in hand. `climbed`: one of them has gone beyond the first level. */
  | { readonly is: 'open'; readonly climbed: boolean }
  /** An emergency plan is being carried out, and nothing else is open. */
  | { readonly is: 'incident' }
  /** Somebody has everything in hand. */
  | { readonly is: 'handled' }
  | { readonly is: 'quiet' };

/** Open alerts first, then incidents, then what is in hand. */
export function verdictOf({ open, acknowledged, highestLevel }: AlertCounts, incidents: number): Verdict {
  if (open > 0) return { is: 'open', climbed: highestLevel > 1 };
  if (incidents > 0) return { is: 'incident' };
  return { is: acknowledged > 0 ? 'handled' : 'quiet' };
}
