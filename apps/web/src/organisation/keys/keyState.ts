import type { ApiKeyView } from '@sopflow/contract';

/** Whether a key opens anything at an instant, and if not, why. */
export function keyStateOf(
  { revokedAt, expiresAt }: Pick<ApiKeyView, 'revokedAt' | 'expiresAt'>,
  now: number,
): 'inForce' | 'revoked' | 'expired' {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'inForce';
}
