/**
 * A new `Idempotency-Key`: the same key with the same request is carried out once, however often it is sent. Made from random bytes
 * because `crypto.randomUUID` does not exist on pages that are served over plain http inside a company.
 */
export function newRequestKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
