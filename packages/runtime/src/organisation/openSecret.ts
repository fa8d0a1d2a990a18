import { DeliveryFailed } from '../ports/channel.ts';
import type { SecretSeal } from './secretSeal.ts';

/**
 * Opens a webhook's signing secret.
 *
 * @throws DeliveryFailed when it was sealed under another installation's secret, or altered. Not for good: the right secret may be put back.
 */
export function openSecret(seal: SecretSeal, sealed: string): string {
  try {
    return seal.open(sealed);
  } catch {
    // What the cipher says helps nobody who reads it: the remedy is the same whatever it was.
    throw new DeliveryFailed({ kind: 'secretUnreadable' }, false);
  }
}
