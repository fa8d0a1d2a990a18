/** Text made harmless for HTML. */
export function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A sentence in which what stands between backticks is code. */
export function prose(value: string): string {
  return text(value).replaceAll(/`([^`]+)`/gu, '<code>$1</code>');
}
