/**
 * Reads JSON that a commit wrote as text. `Written` is what it wrote there; nobody else writes these columns, and what a snapshot of an
 * older version lacks, the engine's reader fills in.
 */
export function asWritten<Written>(text: string): Written {
  return JSON.parse(text) as Written;
}
