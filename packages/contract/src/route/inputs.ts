import { Key } from '@sopflow/model';
import { z } from 'zod';

/** Identifier of a run, task, alert, version, key or file: what the product itself gave out. */
export const ObjectId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, 'Use the identifier as the product gave it.');

export const byId = z.strictObject({ id: ObjectId });
export const byKey = z.strictObject({ key: Key });

/** Words to look for in names and titles. */
export const Search = z.string().trim().max(100);

/** Yes or no in an address. */
export const Flag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((flag) => flag === true || flag === 'true');

/** Why somebody did something, in their own words; kept in the history. */
export const Reason = z.string().trim().min(1).max(2000);

/** Epoch milliseconds, UTC. */
export const Instant = z.number().int().min(0).max(8_640_000_000_000_000);

/** The same in an address, where everything is text. */
export const AddressInstant = z.coerce.number<number | string>().int().min(0).max(8_640_000_000_000_000);
