import { z } from 'zod';

/** Names that expressions use for other things, so that no step may be called so. */
export const RESERVED_STEP_IDS: ReadonlySet<string> = new Set([
  'start',
  'data',
  'item',
  'index',
  'now',
  'today',
  'run',
]);

/** Identifies a step within its document. Usable as a name in FEEL expressions: letters (Chinese too), digits, `_`. */
export const StepId = z
  .string()
  .regex(/^[\p{L}_][\p{L}\p{N}_]{0,63}$/u, 'Use letters, digits and _, at most 64, beginning with a letter.')
  .refine((id) => !RESERVED_STEP_IDS.has(id), { message: 'This name is reserved for expressions.' });
export type StepId = string;

/** Identifies a field of a form, a data name, an outcome or a lane: the same letters as a step. */
export const FieldKey = z
  .string()
  .regex(/^[\p{L}_][\p{L}\p{N}_]{0,63}$/u, 'Use letters, digits and _, at most 64, beginning with a letter.');

/** Identifies something of the organisation (a position, calendar, policy, schedule, SOP): lower-case words and hyphens. */
export const Key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Use lower-case letters, digits and -, at most 64.');
export type Key = string;

/** A FEEL expression. Its syntax is checked by the engine when a document is saved. */
export const Feel = z.string().trim().min(1).max(2000);
