const keys = new Map<string, { readonly content: string; readonly key: string }>();

/**
 * The `Idempotency-Key` for an act that must happen once. Tried again with the same content it stays the same, so that pressing the button
 * once more after a lost connection does nothing twice; other content is another request.
 *
 * @param act names the act and what it is about, e.g. `complete:<task id>`.
 */
export function requestKeyFor(act: string, body: unknown): string {
  const content = JSON.stringify(body);
  const known = keys.get(act);
  if (known?.content === content) return known.key;
  const key = randomKey();
  keys.set(act, { content, key });
  return key;
}

/** The act happened: doing it again with the same content is meant. */
export function requestDone(act: string): void {
  keys.delete(act);
}

/** Random bytes, because `crypto.randomUUID` does not exist on pages that are served over plain http inside a company. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
