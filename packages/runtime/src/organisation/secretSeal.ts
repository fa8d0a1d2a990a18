/** Keeps secrets unreadable at rest. The key lives outside the database. */
export interface SecretSeal {
  /** A fresh signing secret in the form of Standard Webhooks (`whsec_` and base64). */
  newSecret(): string;
  seal(secret: string): string;
  /** @throws when the text was sealed with another key, or changed. */
  open(sealed: string): string;
}
