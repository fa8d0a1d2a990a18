import { randomBytes } from 'node:crypto';

/** Digits in the order in which Postgres' C collation sorts them. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * A new identifier such as `r_mf3k2v0wp7c1x9d4qa`: the prefix, nine digits of time, so that new rows lie together in their indexes, and
 * nine of chance (46 bits within the same millisecond). Nothing may be concluded from the time in it: it is this process's.
 */
export function newId(prefix: string): string {
  const time = Date.now().toString(36).padStart(9, '0');
  const chance = Array.from(randomBytes(9), (byte) => DIGITS[byte % 36]).join('');
  return `${prefix}_${time}${chance}`;
}
