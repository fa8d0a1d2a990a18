/** What is no longer than this stands whole. */
const WHOLE = 240;

/** After how many characters an error is folded: after its first line, or in the middle of a long one. Null when it is short. */
export function foldedAt(text: string): number | null {
  const line = text.indexOf('\n');
  if (line !== -1 && line <= WHOLE) return line;
  if (text.length <= WHOLE) return null;
  const word = text.lastIndexOf(' ', WHOLE);
  return word > 0 ? word : WHOLE;
}
