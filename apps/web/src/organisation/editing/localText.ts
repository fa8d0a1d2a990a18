/** An instant as fields for date and time write it, `2026-11-26T09:00`, on the wall clock of a zone. */
export function localText(at: number, timeZone: string): string {
  // Sweden writes `2026-11-26 09:00`.
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  return text.replace(' ', 'T');
}
