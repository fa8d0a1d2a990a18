import { z } from 'zod';

/** Anything that survives JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

export const JsonValue: z.ZodType<Json> = z.json() as z.ZodType<Json>;
export const JsonObjectValue: z.ZodType<JsonObject> = z.record(
  z.string().max(200),
  z.json(),
) as z.ZodType<JsonObject>;
