import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { SecretSeal } from '@sopflow/runtime';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals secrets with AES-256-GCM under a key derived (HKDF, RFC 5869) from the installation's own secret, so that a copy of the
 * database alone opens nothing.
 */
export function createSecretSeal(installationSecret: string): SecretSeal {
  const key = Buffer.from(hkdfSync('sha256', installationSecret, '', 'sopflow webhook secrets', 32));
  return {
    newSecret: () => `whsec_${randomBytes(24).toString('base64')}`,
    seal(secret) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, nonce);
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([
        decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
        decipher.final(),
      ]).toString('utf8');
    },
  };
}

/** A secret that cannot be guessed, in letters and digits; 192 bits. */
export function newSecret(): string {
  return randomBytes(24).toString('hex');
}

/** The one-way digest (SHA-256) under which a secret made by `newSecret` is kept. Not for passwords. */
export function digestSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
